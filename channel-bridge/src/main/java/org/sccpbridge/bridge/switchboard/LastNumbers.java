package org.sccpbridge.bridge.switchboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was dialled at each phone, newest first and each number once. Kept in AstDB under {@code SCCP/<phone>/redial} as
 * {@code <number>@<line>,…}, so that it outlives the daemon.
 */
final class LastNumbers {
    /** As many as a page of the phone has room for. */
    private static final int MOST = 20;
    /** Of an AMI action's line, with room for the rest of it. */
    private static final int MOST_LETTERS = 900;

    private static final String KEY = "/redial";

    record Dialled(String number, String line) {
        private static Stream<Dialled> parse(String text) {
            int at = text.lastIndexOf('@');
            String number = at < 0 ? "" : text.substring(0, at);
            return Dialling.isDiallable(number) ? Stream.of(new Dialled(number, text.substring(at + 1))) : Stream.of();
        }

        @Override
        public String toString() {
            return number + "@" + line;
        }
    }

    private final Stored stored;

    LastNumbers(Stored stored) {
        this.stored = stored;
    }

    void dialled(String phone, String number, String line) {
        List<Dialled> all = new ArrayList<>(of(phone));
        all.removeIf(earlier -> earlier.number().equals(number));
        all.add(0, new Dialled(number, line));
        String text = all.stream().limit(MOST).map(Dialled::toString).collect(Collectors.joining(","));
        int end = text.length() <= MOST_LETTERS ? text.length() : text.lastIndexOf(',', MOST_LETTERS);
        stored.put(phone + KEY, text.substring(0, Math.max(0, end)));
    }

    List<Dialled> of(String phone) {
        return Stream.of(stored.get(phone + KEY).split(","))
                .flatMap(Dialled::parse)
                .toList();
    }
}
