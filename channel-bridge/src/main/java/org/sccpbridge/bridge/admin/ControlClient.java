package org.sccpbridge.bridge.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Asks a running daemon something and reads what it answers. */
public final class ControlClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SocketChannel channel;
    private final BufferedReader answers;

    private ControlClient(SocketChannel channel) {
        this.channel = channel;
        this.answers = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
    }

    /**
     * Connects and asks.
     *
     * @throws IOException saying what to do when no daemon listens there
     */
    public static ControlClient ask(Path socket, ObjectNode request) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            ByteBuffer line = StandardCharsets.UTF_8.encode(JSON.writeValueAsString(request) + "\n");
            while (line.hasRemaining()) {
                channel.write(line);
            }
            return new ControlClient(channel);
        } catch (IOException e) {
            channel.close();
            String why = Files.exists(socket)
                    ? e.getMessage() + "; it must run, and this command must run as its user or root"
                    : "there is no such socket; is the daemon running, with this controlsocket in sccp-bridge.conf?";
            throw new IOException("no daemon at " + socket + ": " + why, e);
        }
    }

    /** The next line; null when the daemon has said everything, or has ended. */
    public @Nullable JsonNode next() throws IOException {
        String line = answers.readLine();
        return line == null ? null : JSON.readTree(line);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
