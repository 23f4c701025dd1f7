package org.sccpbridge.sccp.session;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/** The wall clock of one zone, and when a phone that was told the time must be told again. */
final class ZoneClock {
    /** Phones keep the time by themselves but drift. */
    private static final long REFRESH_SECONDS = 24 * 3600;

    private final InstantSource source;

    ZoneClock(InstantSource source) {
        this.source = source;
    }

    InstantSource source() {
        return source;
    }

    ZonedDateTime now(ZoneId zone) {
        return source.instant().atZone(zone);
    }

    /** The epoch second at which the time told now must be told again: the next daylight-saving change, or a day later. */
    long tellAgainAt(ZoneId zone) {
        Instant now = source.instant();
        ZoneOffsetTransition next = zone.getRules().nextTransition(now);
        long refresh = now.getEpochSecond() + REFRESH_SECONDS;
        return next == null ? refresh : Math.min(refresh, next.toEpochSecond());
    }

    boolean isDue(long epochSecond) {
        return source.instant().getEpochSecond() >= epochSecond;
    }
}
