package org.sccpbridge.ari;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * Where Asterisk is and how to talk to it.
 *
 * @param uri {@code http} or {@code https}, host, port and the optional {@code prefix} of http.conf, without {@code /ari}
 * @param user the user of ari.conf
 * @param password its password; never logged, never in {@link #toString()}
 * @param app the name of the Stasis application
 * @param connections persistent HTTP connections at most; Asterisk admits 100 sessions in all (http.conf, {@code sessionlimit})
 * @param maxWaiting requests that may wait for a free connection before further ones fail at once
 * @param requestDeadline time for one request, its waiting included
 * @param connectTimeout time for one TCP and TLS handshake
 * @param backoffMin first pause before the event stream is opened again
 * @param backoffMax longest such pause; calls work again about this long after Asterisk does
 * @param pingInterval silence on the event stream after which an event is asked for; when none comes in the time for a request, the stream is dead
 * @param idleLimit age at which an idle HTTP connection is closed; below Asterisk's 15 s (http.conf, {@code session_keep_alive})
 * @param replacedPoll pause between two looks whether the client that replaced this one has gone
 * @param maxMessageBytes bound of one answer and one event
 */
public record AriOptions(
        URI uri,
        String user,
        String password,
        String app,
        int connections,
        int maxWaiting,
        Duration requestDeadline,
        Duration connectTimeout,
        Duration backoffMin,
        Duration backoffMax,
        Duration pingInterval,
        Duration idleLimit,
        Duration replacedPoll,
        int maxMessageBytes) {

    public AriOptions {
        Objects.requireNonNull(password, "password");
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        require(scheme.equals("http") || scheme.equals("https"), "the ARI address must begin with http:// or https://");
        require(uri.getHost() != null, "the ARI address has no host");
        require(uri.getRawUserInfo() == null, "user and password do not belong into the ARI address");
        require(uri.getRawQuery() == null && uri.getRawFragment() == null, "the ARI address must not have a query");
        require(!user.isEmpty() && user.indexOf(':') < 0, "the ARI user must not be empty or contain ':'");
        require(
                !app.isEmpty() && app.chars().allMatch(c -> c > ' ' && c != ',' && c != 0x7f),
                "bad ARI application name");
        require(connections >= 1 && connections <= 64, "ARI connections must be 1 to 64");
        require(maxWaiting >= 0, "the ARI queue bound must not be negative");
        require(maxMessageBytes >= 1024, "the ARI message bound must be at least 1024 bytes");
        for (Duration time : new Duration[] {
            requestDeadline, connectTimeout, backoffMin, backoffMax, pingInterval, idleLimit, replacedPoll
        }) {
            require(time.toMillis() > 0, "ARI times must be at least a millisecond");
        }
        require(backoffMin.compareTo(backoffMax) <= 0, "the shortest ARI back-off is longer than the longest");
    }

    /** Options with the defaults: 4 connections, 1,000 waiting requests, 5 s for a request, back-off from 100 to 800 ms. */
    public static AriOptions of(URI uri, String user, String password, String app) {
        return new AriOptions(
                uri,
                user,
                password,
                app,
                4,
                1000,
                Duration.ofSeconds(5),
                Duration.ofSeconds(3),
                Duration.ofMillis(100),
                Duration.ofMillis(800),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                4 << 20);
    }

    public AriOptions withConnections(int count, int waiting) {
        return new AriOptions(
                uri,
                user,
                password,
                app,
                count,
                waiting,
                requestDeadline,
                connectTimeout,
                backoffMin,
                backoffMax,
                pingInterval,
                idleLimit,
                replacedPoll,
                maxMessageBytes);
    }

    public AriOptions withDeadlines(Duration request, Duration connect) {
        return new AriOptions(
                uri,
                user,
                password,
                app,
                connections,
                maxWaiting,
                request,
                connect,
                backoffMin,
                backoffMax,
                pingInterval,
                idleLimit,
                replacedPoll,
                maxMessageBytes);
    }

    public AriOptions withBackoff(Duration min, Duration max) {
        return new AriOptions(
                uri,
                user,
                password,
                app,
                connections,
                maxWaiting,
                requestDeadline,
                connectTimeout,
                min,
                max,
                pingInterval,
                idleLimit,
                replacedPoll,
                maxMessageBytes);
    }

    /** Times between looks at the other side: ping, idle connection, replaced application. */
    public AriOptions withChecks(Duration ping, Duration idle, Duration replaced) {
        return new AriOptions(
                uri,
                user,
                password,
                app,
                connections,
                maxWaiting,
                requestDeadline,
                connectTimeout,
                backoffMin,
                backoffMax,
                ping,
                idle,
                replaced,
                maxMessageBytes);
    }

    public AriOptions withMaxMessageBytes(int bytes) {
        return new AriOptions(
                uri,
                user,
                password,
                app,
                connections,
                maxWaiting,
                requestDeadline,
                connectTimeout,
                backoffMin,
                backoffMax,
                pingInterval,
                idleLimit,
                replacedPoll,
                bytes);
    }

    public String host() {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    public int port() {
        int defaultPort = tls() ? 8089 : 8088;
        return uri.getPort() > 0 ? uri.getPort() : defaultPort;
    }

    public boolean tls() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** Path of the interface, with the prefix and without a slash at its end: {@code /ari}. */
    public String basePath() {
        String prefix = uri.getRawPath() == null ? "" : uri.getRawPath();
        while (prefix.endsWith("/")) {
            prefix = prefix.substring(0, prefix.length() - 1);
        }
        return prefix + "/ari";
    }

    /** The address without anything secret, for messages. */
    public String address() {
        return uri.getScheme() + "://" + uri.getHost() + ":" + port() + basePath();
    }

    @Override
    public String toString() {
        return "AriOptions[" + address() + ", user=" + user + ", app=" + app + ", connections=" + connections + "]";
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
