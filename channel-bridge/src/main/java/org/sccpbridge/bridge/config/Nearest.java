package org.sccpbridge.bridge.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word a misspelt one was meant to be. */
final class Nearest {
    private Nearest() {}

    /** {@code ", did you mean X?"} or an empty text. */
    static String hint(String word, Collection<String> known) {
        return nearest(word, known).map(near -> ", did you mean " + near + "?").orElse("");
    }

    /** The nearest word, unless even that one is too far to be meant. */
    static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > 100) {
            return Optional.empty();
        }
        String wanted = fold(word);
        String best = null;
        int bestDistance = Math.max(1, Math.min(3, wanted.length() / 2)) + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - word.length()) > bestDistance + 2) {
                continue;
            }
            int distance = distance(wanted, fold(candidate));
            if (distance < bestDistance) {
                bestDistance = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** Edits needed: insert, delete, replace, swap two neighbours. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
