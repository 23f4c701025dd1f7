package org.sccpbridge.ari.testkit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a {@link FakeAri} has been told to answer, and what it has been asked. Safe for threads. */
final class FakeScript {

    private record Rule(String method, String path, Function<RecordedRequest, FakeAnswer> answer, boolean once) {}

    private static final String OK_APP =
            "{\"name\":\"app\",\"channel_ids\":[],\"bridge_ids\":[],\"endpoint_ids\":[],\"device_names\":[]}";
    private static final String INFO = "{\"system\":{\"version\":\"22.0.0-fake\",\"entity_id\":\"00:00:00:00:00:00\"},"
            + "\"config\":{\"name\":\"fake\",\"default_language\":\"en\"},"
            + "\"status\":{\"startup_time\":\"2026-01-01T00:00:00.000+0000\",\"last_reload_time\":\"2026-01-01T00:00:00.000+0000\"}}";

    private final List<Rule> rules = new ArrayList<>();
    private final List<RecordedRequest> requests = new ArrayList<>();

    synchronized void add(String method, String path, Function<RecordedRequest, FakeAnswer> answer, boolean once) {
        rules.add(0, new Rule(method, path, answer, once));
    }

    synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized void forget() {
        requests.clear();
    }

    synchronized FakeAnswer answer(RecordedRequest request, boolean appConnected) {
        requests.add(request);
        notifyAll();
        for (Iterator<Rule> each = rules.iterator(); each.hasNext(); ) {
            Rule rule = each.next();
            if (request.is(rule.method(), rule.path())) {
                if (rule.once()) {
                    each.remove();
                }
                return rule.answer().apply(request);
            }
        }
        return ordinary(request, appConnected);
    }

    synchronized RecordedRequest await(Predicate<RecordedRequest> wanted, String name, long millis)
            throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (true) {
            Optional<RecordedRequest> found = requests.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                requests.remove(found.get());
                return found.get();
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new TimeoutException("no " + name + " within " + millis + " ms, only " + requests);
            }
            wait(left);
        }
    }

    /** What an Asterisk without any trouble would answer. */
    private static FakeAnswer ordinary(RecordedRequest request, boolean appConnected) {
        if (request.is("GET", "/asterisk/info")) {
            return FakeAnswer.ok(INFO);
        } else if (request.is("GET", "/asterisk/ping")) {
            return FakeAnswer.ok("{\"asterisk_id\":\"fake\",\"ping\":\"pong\",\"timestamp\":\"now\"}");
        } else if (request.is("PUT", "/applications/[^/]+/eventFilter")
                || request.path().endsWith("/subscription")) {
            return FakeAnswer.ok(OK_APP);
        } else if (request.is("GET", "/applications/[^/]+")) {
            return appConnected ? FakeAnswer.ok(OK_APP) : FakeAnswer.failure(404, "Application not found");
        } else if (request.is("GET", "/(channels|bridges|applications|deviceStates|endpoints|asterisk/modules)")) {
            return FakeAnswer.ok("[]");
        } else if (request.is("GET", "/(asterisk|channels/[^/]+)/variable")) {
            return FakeAnswer.ok("{\"value\":\"\"}");
        } else if (request.is("POST", "/channels/(externalMedia|create)")) {
            return FakeAnswer.ok(channel(request.parameter("channelId"), request.parameter("endpoint")));
        } else if (request.is("POST", "/bridges/[^/]+")) {
            String id = request.path().substring("/bridges/".length());
            return FakeAnswer.ok("{\"id\":\"" + id
                    + "\",\"bridge_type\":\"mixing\",\"technology\":\"simple_bridge\",\"channels\":[]}");
        } else if (request.is("POST", "/(channels|bridges)/[^/]+/play")) {
            return FakeAnswer.ok("{\"id\":\"" + request.parameter("playbackId") + "\",\"state\":\"queued\"}");
        } else if (request.method().equals("GET")) {
            return FakeAnswer.failure(404, "Not found");
        }
        return FakeAnswer.done();
    }

    private static String channel(String id, String endpoint) {
        String name = endpoint.isEmpty() ? "UnicastRTP/127.0.0.1:0-0x1" : endpoint + "-00000001;1";
        return "{\"id\":\"" + id + "\",\"name\":\"" + name
                + "\",\"state\":\"Down\",\"caller\":{\"name\":\"\",\"number\":\"\"},"
                + "\"connected\":{\"name\":\"\",\"number\":\"\"},\"accountcode\":\"\","
                + "\"dialplan\":{\"context\":\"default\",\"exten\":\"s\",\"priority\":1,\"app_name\":\"\",\"app_data\":\"\"},"
                + "\"channelvars\":{\"UNICASTRTP_LOCAL_PORT\":\"20018\",\"UNICASTRTP_LOCAL_ADDRESS\":\"127.0.0.1\"}}";
    }
}
