package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.bridge.dialplan.Dialplan;
import org.sccpbridge.bridge.dialplan.DialplanContext;
import org.sccpbridge.sccp.message.code.RingMode;
import org.sccpbridge.sccp.message.code.Tone;

/** Lines and a dialplan as a small office has them. */
final class TestLines {
    static final String CONTEXT = "from-sccp";

    /**
     * {@code 600}: complete at its last digit. {@code 5} and {@code 55}: one goes on to the other. {@code 9}: an outside line with dial
     * tone. {@code 8…}: any length. {@code *72#}: a code that ends in the end-of-dial key.
     */
    static final Dialplan DIALPLAN = Dialplan.of(List.of(DialplanContext.builder(CONTEXT)
            .extension("600")
            .extension("_10XX")
            .extension("_[23]XXX")
            .extension("5")
            .extension("55")
            .extension("_9NXXXX")
            .extension("_8X.")
            .extension("*72#")
            .ignorePattern("9")
            .build()));

    private TestLines() {}

    static Line line(String name, String caller) {
        return line(name, caller, Extras.NONE);
    }

    static Line line(String name, String caller, Extras settings) {
        return new Line(
                name,
                CONTEXT,
                new Party(name, caller),
                "allowed",
                List.of(Codec.G722, Codec.ULAW, Codec.ALAW),
                "sales",
                "en",
                "default",
                Map.of("SITE", "north"),
                Duration.ofSeconds(16),
                Duration.ofSeconds(8),
                '#',
                RingMode.OUTSIDE,
                new Line.DialTones(Tone.INSIDE_DIAL_TONE, "91", Tone.OUTSIDE_DIAL_TONE),
                settings);
    }
}
