package org.sccpbridge.bridge.switchboard;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a caller adds to the line it dials: {@code Dial(Local/1001~aa=1w~ringer=bellcore-dr2@sccp)}, where chan-sccp has
 * {@code Dial(SCCP/1001/aa=1w/ringer=bellcore-dr2)}; a Local channel keeps the slash for itself. A dialplan of one's own may name them behind the
 * line and its presentation instead: {@code Stasis(sccp,1001,,aa=1w)}.
 */
final class DialOptions {
    private static final String MARK = "~";
    private static final int BEFORE_OPTIONS = 2;

    private DialOptions() {}

    /** Without the options. */
    static String target(String dialled) {
        int mark = dialled.indexOf(MARK);
        return mark < 0 ? dialled : dialled.substring(0, mark);
    }

    /**
     * The value of an option, empty when it is not there.
     *
     * @param arguments of {@code Stasis(app,…)}
     */
    static String value(List<String> arguments, String name) {
        Stream<String> dialled = arguments.stream()
                .limit(1)
                .flatMap(target -> Stream.of(target.split(MARK, -1)).skip(1));
        return Stream.concat(dialled, arguments.stream().skip(BEFORE_OPTIONS))
                .map(String::strip)
                .filter(option -> option.toLowerCase(Locale.ROOT).startsWith(name))
                .map(option -> option.substring(name.length()).replaceFirst("^=", ""))
                .findFirst()
                .orElse("");
    }
}
