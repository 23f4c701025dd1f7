package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Baresip's module ctrl_tcp: commands, answers and events, each a netstring of JSON. */
final class BaresipControl implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Socket socket;
    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private int lastToken;
    private int waitedFor;

    BaresipControl(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        Thread reader = new Thread(this::read, "baresip-control");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                int length = 0;
                for (int digit = in.readUnsignedByte(); digit != ':'; digit = in.readUnsignedByte()) {
                    length = length * 10 + Character.digit(digit, 10);
                }
                byte[] text = new byte[length];
                in.readFully(text);
                in.readUnsignedByte();
                messages.add(JSON.readTree(text));
            }
        } catch (IOException e) {
            messages.add(JSON.createObjectNode().put("type", "CLOSED").put("param", String.valueOf(e.getMessage())));
        }
    }

    /** Sends a command without awaiting its answer. Returns the answer's token. */
    String send(String command, String parameter) {
        String token = "t" + ++lastToken;
        try {
            byte[] text = JSON.writeValueAsBytes(Map.of("command", command, "params", parameter, "token", token));
            socket.getOutputStream().write((text.length + ":").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(text);
            socket.getOutputStream().write(',');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return token;
    }

    /** Does what the command of baresip's menu does. */
    void perform(String command, String parameter) {
        String token = send(command, parameter);
        JsonNode answer = await(
                "the answer to " + command,
                0,
                message -> token.equals(message.path("token").asText()));
        assertThat(answer.path("ok").asBoolean())
                .as("%s %s: %s", command, parameter, answer)
                .isTrue();
    }

    /** Waits for the next event of this type after the last one that was waited for. */
    JsonNode awaitEvent(String type) {
        JsonNode event = await(
                type, waitedFor, message -> type.equals(message.path("type").asText()));
        waitedFor = messages.indexOf(event) + 1;
        return event;
    }

    private JsonNode await(String what, int from, Predicate<JsonNode> wanted) {
        List<JsonNode> found = new ArrayList<>();
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .until(() -> messages.stream()
                        .skip(from)
                        .filter(wanted)
                        .findFirst()
                        .map(found::add)
                        .isPresent());
        return found.get(0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
