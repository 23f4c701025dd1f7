package org.sccpbridge.sccp.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LineLimiterTest {
    private final AtomicLong clock = new AtomicLong();
    private final LineLimiter limiter = new LineLimiter(2, 1, clock::get);

    @Test
    void leavesLinesOutBeyondTheBurstAndSaysHowManyLater() {
        assertThat(limiter.take()).isZero();
        assertThat(limiter.take()).isZero();
        assertThat(limiter.take()).isEqualTo(LineLimiter.LEFT_OUT);
        assertThat(limiter.take()).isEqualTo(LineLimiter.LEFT_OUT);

        clock.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(limiter.take()).isEqualTo(2);
        assertThat(limiter.take()).isEqualTo(LineLimiter.LEFT_OUT);
    }
}
