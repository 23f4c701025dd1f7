package org.sccpbridge.bridge.phone;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text in which newer phones say how well they heard, in ConnectionStatisticsRes. Two forms are known, both from published dumps:
 * {@code MLQK=4.5000;MLQKav=4.4000;…} and, from protocol 20 on, {@code Log 476: mos 4.5000, avgMos 4.4000, …}.
 */
final class QualityText {
    private static final Pattern AVERAGE = Pattern.compile("(?:MLQKav=|avgMos )(\\d\\.\\d{1,8})");
    private static final Pattern LAST = Pattern.compile("(?:MLQK=|: mos )(\\d\\.\\d{1,8})");
    private static final double BEST = 5;

    private QualityText() {}

    /** Mean opinion score over the call, or else at its end; 0 where there is none: calls of some seconds have none. */
    static double opinion(String text) {
        double average = number(AVERAGE, text);
        return average > 0 ? average : number(LAST, text);
    }

    private static double number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        double number = found.find() ? Double.parseDouble(found.group(1)) : 0;
        return number >= 1 && number <= BEST ? number : 0;
    }
}
