package org.sccpbridge.sccp.session;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A phone made of a blocking socket and bytes: independent of the codec under test. Reads time out after ten seconds. */
final class RawPhone implements AutoCloseable {
    static final int KEEP_ALIVE = 0x0000;
    static final int REGISTER = 0x0001;
    static final int REGISTER_ACK = 0x0081;
    static final int REGISTER_REJECT = 0x009D;
    static final int CAPABILITIES_REQ = 0x009B;
    static final int KEEP_ALIVE_ACK = 0x0100;
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private int headerVersion;

    /** What the server sent. */
    record Received(int headerVersion, int id, ByteBuffer body) {
        int word(int offset) {
            return body.getInt(offset);
        }

        String text(int offset, int size) {
            int end = offset;
            while (end < offset + size && end < body.limit() && body.get(end) != 0) {
                end++;
            }
            byte[] bytes = new byte[end - offset];
            body.get(offset, bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    RawPhone(int port) {
        this(port, "127.0.0.1");
    }

    RawPhone(int port, String sourceAddress) {
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.bind(new InetSocketAddress(InetAddress.getByName(sourceAddress), 0));
            socket.connect(loopback(port), TIMEOUT_MILLIS);
            in = new DataInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    static ByteBuffer over(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] words(int... values) {
        byte[] bytes = new byte[4 * values.length];
        ByteBuffer body = over(bytes);
        for (int value : values) {
            body.putInt(value);
        }
        return bytes;
    }

    static byte[] frame(int version, int id, byte... body) {
        byte[] bytes = new byte[12 + body.length];
        over(bytes).putInt(4 + body.length).putInt(version).putInt(id).put(body);
        return bytes;
    }

    /** RegisterReq as a 7941 sends it: 124 bytes. */
    static byte[] registerBody(String name, int deviceType, int protocol, int features) {
        byte[] bytes = new byte[124];
        ByteBuffer body = over(bytes);
        body.put(0, name.getBytes(StandardCharsets.ISO_8859_1));
        body.putInt(28, deviceType);
        body.putInt(32, 5);
        body.put(40, (byte) protocol);
        body.putShort(42, (short) features);
        body.put(92, "SCCP41.9-4-2SR3-1S".getBytes(StandardCharsets.ISO_8859_1));
        return bytes;
    }

    static byte[] alarmBody(String text) {
        byte[] bytes = new byte[92];
        ByteBuffer body = over(bytes);
        body.putInt(0, 2);
        body.put(4, text.getBytes(StandardCharsets.ISO_8859_1));
        return bytes;
    }

    RawPhone send(int id, byte... body) {
        return sendRaw(frame(headerVersion, id, body));
    }

    RawPhone sendRaw(byte... bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Registers as a 7960 and reads up to CapabilitiesReq. */
    RawPhone register(String name) {
        return register(name, 7, 17, 0x8560);
    }

    RawPhone register(String name, int deviceType, int protocol, int features) {
        send(REGISTER, registerBody(name, deviceType, protocol, features));
        headerVersion = expect(REGISTER_ACK).body().get(16);
        expect(CAPABILITIES_REQ);
        return this;
    }

    Received next() {
        try {
            byte[] header = in.readNBytes(12);
            if (header.length < 12) {
                throw new EOFException("closed by the server");
            }
            ByteBuffer head = over(header);
            ByteBuffer body = over(in.readNBytes(head.getInt(0) - 4));
            return new Received(head.getInt(4), head.getInt(8), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Received expect(int id) {
        Received received = next();
        if (received.id() != id) {
            throw new AssertionError("expected 0x%04X, got 0x%04X".formatted(id, received.id()));
        }
        return received;
    }

    Received ask(int question, int answer, byte... body) {
        return send(question, body).expect(answer);
    }

    /** True when the server closes the connection; what it sent before is skipped. */
    boolean isClosedByServer() {
        try {
            byte[] rest = new byte[4096];
            int read = in.read(rest);
            while (read >= 0) {
                read = in.read(rest);
            }
            return true;
        } catch (SocketException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A keepalive is answered: the connection lives and nothing else is in the way. */
    boolean isAlive() {
        return ask(KEEP_ALIVE, KEEP_ALIVE_ACK).body().capacity() == 0;
    }

    void reset() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
