package org.sccpbridge.ari.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.sccpbridge.ari.AriException;
import org.sccpbridge.ari.AriException.Kind;
import org.sccpbridge.ari.AriOptions;

class FailuresTest {

    private static final String WHAT = "GET /asterisk/ping";

    private final Failures failures =
            new Failures(AriOptions.of(URI.create("http://pbx:8088"), "user", "s3cret", "sccp"));

    @Test
    void everyFailureReadsDifferentlyAndNamesTheRequest() {
        List<AriException> all = Stream.of(
                        failures.connecting(WHAT, new ConnectTimeoutException("x")),
                        failures.connecting(WHAT, new UnknownHostException("x")),
                        failures.connecting(WHAT, new ConnectException("x")),
                        failures.connecting(WHAT, new NoRouteToHostException("No route to host")),
                        failures.connecting(WHAT, new SSLException("x")),
                        failures.broken(WHAT, new DecoderException(new SSLException("not TLS"))),
                        failures.broken(WHAT, new SocketException("Connection reset")),
                        failures.broken(WHAT, new IllegalArgumentException("invalid version format")),
                        failures.deadline(WHAT, true),
                        failures.deadline(WHAT, false),
                        failures.queueFull(WHAT),
                        failures.stopped(WHAT))
                .toList();
        assertThat(all).extracting(Throwable::getMessage).doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageStartingWith("ARI GET /asterisk/ping: ")
                        .hasMessageNotContaining("s3cret"));
        assertThat(all)
                .extracting(AriException::kind)
                .containsExactly(
                        Kind.UNREACHABLE,
                        Kind.UNREACHABLE,
                        Kind.REFUSED,
                        Kind.UNREACHABLE,
                        Kind.UNREACHABLE,
                        Kind.UNREACHABLE,
                        Kind.CLOSED,
                        Kind.BAD_RESPONSE,
                        Kind.DEADLINE,
                        Kind.DEADLINE,
                        Kind.QUEUE_FULL,
                        Kind.STOPPED);
    }

    @Test
    void whatAsteriskSaysCannotForgeALogLine() {
        assertThat(failures.status(WHAT, 404, "{\"message\":\"gone\\r\\n2026 INFO forged" + "x".repeat(500) + "\"}"))
                .hasMessageContaining("gone 2026 INFO forged")
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n", "\r")
                .hasSizeLessThan(300);
    }

    @Test
    void aFailureWithoutExplanationNamesItsStatus() {
        assertThat(failures.status(WHAT, 503, "<html>")).hasMessageContaining("503 Service Unavailable");
    }
}
