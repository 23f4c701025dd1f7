package org.sccpbridge.bridge.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlServerTest {
    private static final int FLOOD = 200_000;

    @TempDir
    Path directory;

    private final BlockingQueue<ControlReply> opened = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> closed = new LinkedBlockingQueue<>();
    private Path socket;
    private ControlServer server;

    /** Says hello and leaves the rest to the test. */
    private final class Hello implements ControlCommand {
        @Override
        public String name() {
            return "hello";
        }

        @Override
        public void run(JsonNode request, ControlReply reply) {
            reply.line(() -> text("hello " + request.path("who").asText()));
            reply.whenClosed(() -> closed.add(request.path("who").asText()));
            opened.add(reply);
        }
    }

    private static ObjectNode text(String text) {
        return JsonNodeFactory.instance.objectNode().put("text", text);
    }

    private static ObjectNode hello(String who) {
        return JsonNodeFactory.instance.objectNode().put("command", "hello").put("who", who);
    }

    @BeforeEach
    void starts() {
        socket = directory.resolve("run").resolve("control.sock");
        server = started();
    }

    private ControlServer started() {
        ControlServer started = new ControlServer(Optional.of(socket), List.of(new Hello()));
        started.start();
        return started;
    }

    @AfterEach
    void stops() {
        server.stop();
    }

    private ControlReply reply() throws InterruptedException {
        ControlReply reply = opened.poll(10, TimeUnit.SECONDS);
        assertThat(reply).isNotNull();
        return reply;
    }

    @Test
    void belongsToItsUserOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                .isEqualTo("rw-------");
        assertThat(directory.resolve("run")).isDirectoryContaining(file -> file.equals(socket));
        try (var files = Files.list(directory.resolve("run"))) {
            assertThat(files).containsExactly(socket);
        }
    }

    @Test
    void answersSeveralClientsEachByItself() throws Exception {
        try (ControlClient one = ControlClient.ask(socket, hello("one"));
                ControlClient two = ControlClient.ask(socket, hello("two"))) {
            assertThat(one.next()).isEqualTo(text("hello one"));
            assertThat(two.next()).isEqualTo(text("hello two"));
            reply().end();
            reply().end();
            assertThat(one.next()).isNull();
            assertThat(two.next()).isNull();
        }
    }

    @Test
    void tellsWhoGoes() throws Exception {
        ControlClient.ask(socket, hello("one")).close();
        assertThat(closed.poll(10, TimeUnit.SECONDS)).isEqualTo("one");
    }

    @Test
    void namesTheCommandsItKnows() throws IOException {
        ObjectNode unknown = JsonNodeFactory.instance.objectNode().put("command", "reboot");
        try (ControlClient client = ControlClient.ask(socket, unknown)) {
            assertThat(client.next().path("error").asText()).isEqualTo("this daemon knows the commands hello");
            assertThat(client.next()).isNull();
        }
    }

    @Test
    void countsWhatASlowReaderLoses() throws Exception {
        try (ControlClient slow = ControlClient.ask(socket, hello("slow"))) {
            ControlReply reply = reply();
            for (int i = 0; i < FLOOD; i++) {
                reply.line(() -> text("flood"));
            }
            reply.end();
            long read = 0;
            long lost = 0;
            for (JsonNode line = slow.next(); line != null; line = slow.next()) {
                lost += line.path("lost").asLong();
                read += line.has("text") ? 1 : 0;
            }
            assertThat(lost).isPositive();
            assertThat(read + lost).isEqualTo(FLOOD + 1);
        }
    }

    @Test
    void takesThePlaceOfASocketLeftBehind() throws IOException {
        server.stop();
        assertThat(socket).doesNotExist();
        ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        killed.bind(UnixDomainSocketAddress.of(socket));
        killed.close();
        assertThat(socket).exists();
        server = started();
        try (ControlClient client = ControlClient.ask(socket, hello("new"))) {
            assertThat(client.next()).isEqualTo(text("hello new"));
        }
    }

    @Test
    void leavesTheSocketOfARunningDaemonAlone() throws IOException {
        ControlServer second = started();
        second.stop();
        try (ControlClient client = ControlClient.ask(socket, hello("first"))) {
            assertThat(client.next()).isEqualTo(text("hello first"));
        }
    }

    @Test
    void endsItsClientsAndItsFileWhenItStops() throws IOException {
        try (ControlClient client = ControlClient.ask(socket, hello("one"))) {
            assertThat(client.next()).isNotNull();
            server.stop();
            assertThat(client.next()).isNull();
        }
        assertThat(socket).doesNotExist();
        assertThatThrownBy(() -> ControlClient.ask(socket, hello("one")))
                .hasMessageStartingWith("no daemon at " + socket)
                .hasMessageContaining("controlsocket in sccp-bridge.conf");
        Awaitility.await()
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("control-")));
    }
}
