package org.sccpbridge.sccp.phone;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.message.Message;
import org.sccpbridge.sccp.message.MessageCatalog;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.wire.Frame;

/** One thread, one phone: reads its messages, lets {@code script} answer, writes what the test tells it to. */
final class ScriptedServer implements AutoCloseable {
    private final MessageCatalog catalog = MessageCatalog.standard();
    private final ServerSocket listening;
    private final List<Message> received = new CopyOnWriteArrayList<>();
    private final List<Integer> bodyLengths = new CopyOnWriteArrayList<>();
    private final List<Integer> headerVersions = new CopyOnWriteArrayList<>();
    private final CodecContext context;
    private volatile Consumer<Message> script = message -> {};
    private volatile Socket phone;
    private volatile IOException ended;

    ScriptedServer(CodecContext context) throws IOException {
        this.context = context;
        listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    InetSocketAddress address() {
        return (InetSocketAddress) listening.getLocalSocketAddress();
    }

    void script(Consumer<Message> answers) {
        script = answers;
    }

    List<Message> received() {
        return received;
    }

    <M extends Message> List<M> received(Class<M> type) {
        return received.stream().filter(type::isInstance).map(type::cast).toList();
    }

    int bodyLength(int index) {
        return bodyLengths.get(index);
    }

    List<Integer> headerVersions() {
        return headerVersions;
    }

    /** How the connection ended, null while it has not. */
    IOException ended() {
        return ended;
    }

    void send(ToPhone... messages) {
        ByteBuf out = Unpooled.buffer();
        for (ToPhone message : messages) {
            catalog.encode(message, context, 0, out);
        }
        sendBytes(out);
    }

    void sendFrame(int id, byte... body) {
        ByteBuf out = Unpooled.buffer();
        sendBytes(out.writeIntLE(body.length + 4).writeIntLE(0).writeIntLE(id).writeBytes(body));
    }

    void hangUp() throws IOException {
        phone.close();
    }

    private synchronized void sendBytes(ByteBuf out) {
        byte[] bytes = new byte[out.readableBytes()];
        out.readBytes(bytes);
        try {
            phone.getOutputStream().write(bytes);
            phone.getOutputStream().flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket accepted = listening.accept()) {
                phone = accepted;
                ended = null;
                DataInputStream in = new DataInputStream(accepted.getInputStream());
                while (true) {
                    read(in);
                }
            } catch (IOException e) {
                ended = e;
            }
        }
    }

    private void read(DataInputStream in) throws IOException {
        int length = Integer.reverseBytes(in.readInt());
        int version = Integer.reverseBytes(in.readInt());
        int id = Integer.reverseBytes(in.readInt());
        byte[] body = new byte[length - 4];
        in.readFully(body);
        Message message = catalog.decode(new Frame(version, id, Unpooled.wrappedBuffer(body)), context);
        headerVersions.add(version);
        bodyLengths.add(body.length);
        received.add(message);
        script.accept(message);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        Socket open = phone;
        if (open != null) {
            open.close();
        }
    }
}
