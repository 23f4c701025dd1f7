package org.sccpbridge.bridge.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;

/**
 * asterisk-java's view of the socket: lines of bounded length, and a greeting that must be Asterisk's.
 *
 * <p>Its own socket class reads lines of any length, and a server that is no Asterisk only makes it wait.
 */
final class AmiSocket implements SocketConnectionFacade {
    private static final String GREETING = "Asterisk Call Manager";
    private static final int LONGEST_LINE = 64 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final StringBuilder unsent = new StringBuilder();
    private volatile boolean greeted;
    private volatile boolean ended;
    private volatile @Nullable String strangeGreeting;

    private AmiSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
        this.out = socket.getOutputStream();
    }

    static AmiSocket connect(String host, int port, Duration timeout) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), (int) timeout.toMillis());
            return new AmiSocket(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Whether Asterisk's greeting came. */
    boolean isGreeted() {
        return greeted;
    }

    /** Whether the other end closed the connection. */
    boolean isEnded() {
        return ended;
    }

    /** What came instead of Asterisk's greeting. */
    @Nullable
    String strangeGreeting() {
        return strangeGreeting;
    }

    private IOException strange(String line) {
        strangeGreeting = line;
        return new IOException("not Asterisk's manager interface");
    }

    @Override
    public @Nullable String readLine() throws IOException {
        String line = readAnyLine(greeted ? LONGEST_LINE : 200);
        if (!greeted && line != null) {
            if (!line.startsWith(GREETING)) {
                throw strange(line);
            }
            greeted = true;
        }
        return line;
    }

    private @Nullable String readAnyLine(int longest) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(96);
        int c;
        while ((c = in.read()) >= 0) {
            if (c == '\n') {
                return line.toString(UTF_8);
            }
            if (c != '\r') {
                line.write(c);
            }
            if (line.size() > longest) {
                if (!greeted) {
                    throw strange(line.toString(UTF_8));
                }
                throw new IOException("a line is longer than " + longest + " bytes");
            }
        }
        ended = true;
        return null;
    }

    @Override
    public void write(String text) {
        unsent.append(text);
    }

    @Override
    public void flush() throws IOException {
        byte[] bytes = unsent.toString().getBytes(UTF_8);
        unsent.setLength(0);
        out.write(bytes);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected() && !socket.isClosed();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public InetAddress getRemoteAddress() {
        return socket.getInetAddress();
    }

    @Override
    public int getRemotePort() {
        return socket.getPort();
    }
}
