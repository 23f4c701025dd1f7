package org.sccpbridge.sccp.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZoneClockTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void tellsTheTimeAgainAtTheDaylightSavingChange() {
        ZoneClock clock = new ZoneClock(() -> Instant.parse("2026-03-28T22:00:00Z"));

        assertThat(clock.tellAgainAt(BERLIN))
                .isEqualTo(Instant.parse("2026-03-29T01:00:00Z").getEpochSecond());
    }

    @Test
    void tellsTheTimeAgainAfterADayWhereNothingChanges() {
        ZoneClock clock = new ZoneClock(() -> Instant.parse("2026-06-01T00:00:00Z"));

        assertThat(clock.tellAgainAt(BERLIN))
                .isEqualTo(Instant.parse("2026-06-02T00:00:00Z").getEpochSecond());
        assertThat(clock.tellAgainAt(ZoneId.of("Asia/Kolkata")))
                .isEqualTo(Instant.parse("2026-06-02T00:00:00Z").getEpochSecond());
    }

    @Test
    void knowsHalfHourZones() {
        ZoneClock clock = new ZoneClock(() -> Instant.parse("2026-06-01T12:00:00Z"));

        assertThat(clock.now(ZoneId.of("Asia/Kolkata")).toLocalTime()).hasToString("17:30");
    }
}
