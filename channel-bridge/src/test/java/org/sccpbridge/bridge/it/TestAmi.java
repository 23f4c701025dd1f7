package org.sccpbridge.bridge.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Socket socket;
    private final OutputStream out;
    private final List<Map<String, String>> messages = new CopyOnWriteArrayList<>();
    private int lastAction;
    private int lastCaller;

    TestAmi(AsteriskInstance asterisk) throws IOException {
        socket = new Socket(asterisk.host(), asterisk.amiPort());
        out = socket.getOutputStream();
        Thread reader = new Thread(this::read, "test-ami");
        reader.setDaemon(true);
        reader.start();
        ask("Login", Map.of("Username", AsteriskInstance.TEST_USER, "Secret", AsteriskInstance.TEST_USER));
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
                    message.put(
                            line.substring(0, colon), line.substring(colon + 1).trim());
                }
            }
        } catch (IOException e) {
            messages.add(Map.of("Closed", String.valueOf(e.getMessage())));
        }
    }

    private String send(String action, Map<String, String> headers) {
        String id = "test-" + ++lastAction;
        StringBuilder text = new StringBuilder("Action: " + action + "\r\nActionID: " + id + "\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        try {
            out.write(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    /** Sends and waits for the response. */
    Map<String, String> ask(String action, Map<String, String> headers) {
        String id = send(action, headers);
        return await(
                "the response to " + action,
                message -> id.equals(message.get("ActionID")) && message.containsKey("Response"));
    }

    /** The events that answer one of the actions which list something. */
    private List<Map<String, String>> list(String action, String complete) {
        String id = send(action, Map.of());
        Predicate<Map<String, String>> ours = message -> id.equals(message.get("ActionID"));
        await(complete, message -> ours.test(message) && complete.equals(message.get("Event")));
        return messages.stream()
                .filter(ours)
                .filter(message -> message.containsKey("Event") && !complete.equals(message.get("Event")))
                .toList();
    }

    /** Names of all channels that there are. */
    List<String> channels() {
        return list("CoreShowChannels", "CoreShowChannelsComplete").stream()
                .map(event -> event.getOrDefault("Channel", "?"))
                .toList();
    }

    /** Names of the channels that run this application. */
    List<String> running(String application) {
        return list("CoreShowChannels", "CoreShowChannelsComplete").stream()
                .filter(event -> application.equals(event.get("Application")))
                .map(event -> event.getOrDefault("Channel", "?"))
                .toList();
    }

    /** Waits until a channel has begun to run this application, since {@link #clear}. */
    void awaitStart(String application) {
        await(application, message -> application.equals(message.get("Application")));
    }

    /** Ids of all bridges that there are, but for those in which parking lots hold their calls: once used, they stay. */
    List<String> bridges() {
        return list("BridgeList", "BridgeListComplete").stream()
                .filter(event -> !"holding_bridge".equals(event.get("BridgeTechnology")))
                .map(event -> event.getOrDefault("BridgeUniqueid", "?"))
                .toList();
    }

    /**
     * Waits until what is parked has been so for a second. Nobody fetches it sooner; who did, within 20 ms, was not rid of the music again (seen
     * once with 22.10).
     */
    void awaitParked() {
        Awaitility.await("a call parked for a second")
                .atMost(Duration.ofSeconds(10))
                .pollInterval(POLL)
                .until(
                        () -> list("ParkedCalls", "ParkedCallsComplete"),
                        calls -> !calls.isEmpty()
                                && calls.stream()
                                        .allMatch(call ->
                                                Integer.parseInt(call.getOrDefault("ParkingDuration", "0")) > 0));
    }

    /** Waits until there is neither channel nor bridge. */
    void awaitEmpty() {
        Awaitility.await("Asterisk without channels and bridges")
                .atMost(Duration.ofSeconds(10))
                .pollInterval(POLL)
                .untilAsserted(() -> {
                    List<String> left = new ArrayList<>(channels());
                    left.addAll(bridges());
                    if (!left.isEmpty()) {
                        throw new AssertionError("still there: " + left);
                    }
                });
    }

    void awaitChannels(int count) {
        Awaitility.await(count + " channels")
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .until(() -> channels().size() == count);
    }

    /** Ends whatever is there, so that one test's leak does not fail the next. */
    void hangupAll() {
        ask("Command", Map.of("Command", "channel request hangup all"));
    }

    /** A caller who dials {@code number} in [test-callers] and, when answered, echoes. Returns the name of its channel. */
    String call(String number) {
        return call(number, "600");
    }

    /** The same; when answered, the caller's side goes on at {@code then} of [test-numbers]. */
    String call(String number, String then) {
        String id = "caller-" + ++lastCaller;
        send(
                "Originate",
                Map.of(
                        "Channel", "Local/" + number + "@test-callers",
                        "Context", "test-numbers",
                        "Exten", then,
                        "Priority", "1",
                        "Timeout", "30000",
                        "CallerID", "Sip One <2001>",
                        "ChannelId", id,
                        "OtherChannelId", id + "-2",
                        "Async", "true"));
        return await("channel " + id, message -> id.equals(message.get("Uniqueid")))
                .getOrDefault("Channel", "");
    }

    void hangup(String channel) {
        ask("Hangup", Map.of("Channel", channel));
    }

    /** DIALSTATUS of the one call since {@link #clear}. */
    String dialStatus() {
        return awaitUserEvent("DialResult").getOrDefault("Status", "");
    }

    /** Waits until a hint of context from-sccp says so. */
    void awaitHint(String number, String text) {
        Awaitility.await("hint of " + number + ": " + text)
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .until(() -> ask("ExtensionState", Map.of("Exten", number, "Context", "from-sccp"))
                        .getOrDefault("StatusText", "")
                        .equals(text));
    }

    Map<String, String> awaitUserEvent(String name) {
        return await(
                "UserEvent " + name,
                message -> "UserEvent".equals(message.get("Event")) && name.equals(message.get("UserEvent")));
    }

    /** Events of that name since {@link #clear}. */
    List<Map<String, String>> events(String name) {
        return messages.stream()
                .filter(message -> name.equals(message.get("Event")))
                .toList();
    }

    Map<String, String> await(String what, Predicate<Map<String, String>> wanted) {
        List<Map<String, String>> found = new ArrayList<>();
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .until(() -> messages.stream()
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
