package org.sccpbridge.bridge.switchboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.code.RingMode;

/**
 * A call rings as its caller wants: by the dial option {@code ringer} or the variable {@code ALERT_INFO}, in chan-sccp's words or those that SIP
 * phones know ({@code Bellcore-dr3}, {@code info=alert-internal}); else as the line does.
 */
final class DistinctiveRing implements Feature {
    private record Rings(RingMode mode) implements Extra {}

    private static final String ALERT = "ALERT_INFO";
    private static final String OPTION = "ringer";
    private static final Pattern BELLCORE = Pattern.compile("bellcore-?(?:dr)?-?([1-5])");
    private static final Pattern WORD =
            Pattern.compile("\\b(inside|outside|internal|external|feature|silent|urgent)\\b");
    private static final List<RingMode> BELLCORES = List.of(
            RingMode.BELLCORE_1, RingMode.BELLCORE_2, RingMode.BELLCORE_3, RingMode.BELLCORE_4, RingMode.BELLCORE_5);
    private static final Map<String, RingMode> WORDS = Map.of(
            "inside", RingMode.INSIDE,
            "internal", RingMode.INSIDE,
            "outside", RingMode.OUTSIDE,
            "external", RingMode.OUTSIDE,
            "feature", RingMode.FEATURE,
            "silent", RingMode.FLASH_ONLY,
            "urgent", RingMode.PRECEDENCE);

    private final Switchboard board;

    DistinctiveRing(Switchboard board) {
        this.board = board;
    }

    /** How the call rings where nothing speaks against it. */
    static RingMode mode(Call call, Line line) {
        Rings rings = call.get(Rings.class);
        return rings == null ? line.ring() : rings.mode();
    }

    /** The same before it rings. */
    static RingMode mode(Arrival arrival) {
        RingMode wanted = of(wish(arrival));
        return wanted == null ? arrival.line().ring() : wanted;
    }

    private static String wish(Arrival arrival) {
        String option = DialOptions.value(arrival.arguments(), OPTION);
        return option.isEmpty() ? arrival.variable(ALERT) : option;
    }

    private static @Nullable RingMode of(String wish) {
        String lower = wish.toLowerCase(Locale.ROOT);
        Matcher bellcore = BELLCORE.matcher(lower);
        if (bellcore.find()) {
            return BELLCORES.get(bellcore.group(1).charAt(0) - '1');
        }
        Matcher word = WORD.matcher(lower);
        return word.find() ? WORDS.get(word.group(1)) : null;
    }

    @Override
    public List<String> variables(Line line) {
        return List.of(ALERT);
    }

    @Override
    public Arrival arrives(Arrival arrival) {
        RingMode wanted = of(wish(arrival));
        String option = DialOptions.value(arrival.arguments(), OPTION);
        if (wanted == null && !option.isEmpty()) {
            board.log(
                    Effect.Log.Level.WARN,
                    "line " + arrival.line().name(),
                    "call from " + CallLog.printable(arrival.caller().display()) + ": " + OPTION + "="
                            + CallLog.printable(option)
                            + " is no ring: inside, outside, feature, silent, urgent, bellcore-dr1 to bellcore-dr5");
        }
        return wanted == null ? arrival : arrival.with(new Rings(wanted));
    }
}
