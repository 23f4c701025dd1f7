package org.sccpbridge.ari.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofMillis(800), new Random(1));

    @Test
    void doublesUpToTheLimitAndStaysThere() {
        long[] limits = {100, 200, 400, 800, 800, 800};
        for (long limit : limits) {
            assertThat(backoff.next(false)).isBetween(limit / 2, limit);
        }
    }

    @Test
    void twoClientsDoNotStayInStep() {
        Backoff other = new Backoff(Duration.ofMillis(100), Duration.ofMillis(800), new Random(2));
        boolean differs = false;
        for (int i = 0; i < 10; i++) {
            differs |= backoff.next(false) != other.next(false);
        }
        assertThat(differs).isTrue();
    }

    @Test
    void isPatientWhereAnAdministratorHasToAct() {
        for (int i = 0; i < 10; i++) {
            backoff.next(true);
        }
        assertThat(backoff.next(true)).isBetween(4000L, 8000L);
        assertThat(backoff.next(false)).isLessThanOrEqualTo(800);
    }

    @Test
    void beginsAnewAfterASuccess() {
        for (int i = 0; i < 5; i++) {
            backoff.next(false);
        }
        backoff.reset();
        assertThat(backoff.next(false)).isLessThanOrEqualTo(100);
    }
}
