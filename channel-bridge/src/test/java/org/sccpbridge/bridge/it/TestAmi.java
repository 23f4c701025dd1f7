package org.sccpbridge.bridge.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.sccpbridge.ari.asterisk.AsteriskInstance;

/** The tests' own look into Asterisk: originates callers, collects every event as its headers. */
final class TestAmi implements AutoCloseable {
    private final Socket socket;
    private final OutputStream out;
    private final List<Map<String, String>> messages = new CopyOnWriteArrayList<>();
    private final Thread reader;

    TestAmi(AsteriskInstance asterisk) throws IOException {
        socket = new Socket(asterisk.host(), asterisk.amiPort());
        out = socket.getOutputStream();
        reader = new Thread(this::read, "test-ami");
        reader.setDaemon(true);
        reader.start();
        send("Login", Map.of("Username", AsteriskInstance.TEST_USER, "Secret", AsteriskInstance.TEST_USER));
        await("login", message -> "Success".equals(message.get("Response")));
    }

    private void read() {
        try {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            Map<String, String> message = new LinkedHashMap<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int colon = line.indexOf(':');
                if (line.isEmpty()) {
                    messages.add(Map.copyOf(message));
                    message.clear();
                } else if (colon > 0) {
                    message.put(line.substring(0, colon), line.substring(colon + 1).trim());
                }
            }
        } catch (IOException e) {
            messages.add(Map.of("Closed", String.valueOf(e.getMessage())));
        }
    }

    void send(String action, Map<String, String> headers) throws IOException {
        StringBuilder text = new StringBuilder("Action: ").append(action).append("\r\n");
        headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        out.write(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** A caller who dials {@code number} in [test-callers] and, when answered, hears and echoes. */
    void call(String number, String channelId) throws IOException {
        send(
                "Originate",
                Map.of(
                        "Channel", "Local/" + number + "@test-callers",
                        "Context", "test-numbers",
                        "Exten", "600",
                        "Priority", "1",
                        "Timeout", "30000",
                        "CallerID", "Sip One <2001>",
                        "ChannelId", channelId,
                        "OtherChannelId", channelId + "-2",
                        "Async", "true"));
    }

    void hangup(String channelId) throws IOException {
        send("Hangup", Map.of("Channel", channelName(channelId)));
    }

    private String channelName(String channelId) {
        return await("channel " + channelId, message -> channelId.equals(message.get("Uniqueid")))
                .get("Channel");
    }

    Map<String, String> awaitUserEvent(String name) {
        return await(
                "UserEvent " + name,
                message -> "UserEvent".equals(message.get("Event")) && name.equals(message.get("UserEvent")));
    }

    Map<String, String> await(String what, Predicate<Map<String, String>> wanted) {
        List<Map<String, String>> found = new ArrayList<>();
        Awaitility.await(what).atMost(Duration.ofSeconds(30)).until(() -> messages.stream()
                .filter(wanted)
                .findFirst()
                .map(found::add)
                .isPresent());
        return found.get(0);
    }

    /** Forgets what was said so far. */
    void clear() {
        messages.clear();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
