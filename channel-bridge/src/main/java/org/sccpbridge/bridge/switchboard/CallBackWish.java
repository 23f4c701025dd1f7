package org.sccpbridge.bridge.switchboard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone's wish to be called back. Kept in AstDB under {@code SCCP/*callback/<phone>/<number>} as {@code <line>;<since>}, with
 * {@code ;inuse} once that holds, so that it outlives the daemon.
 *
 * @param line on which the number was dialled, and will be
 * @param used whether the other was seen in use: one who did not answer is not there before
 * @param since seconds since 1970, or {@link AsteriskCommand.Store#NOW}
 */
record CallBackWish(int id, String phone, String line, String number, boolean used, String since) {
    /** Of every key. No phone or line can be called so. */
    static final String FAMILY = "*callback";

    private static final Pattern KEY = Pattern.compile(Pattern.quote(FAMILY) + "/([^/]+)/([^/]+)");
    private static final Pattern VALUE = Pattern.compile("([^;]+);(\\d{1,12})(;inuse)?");

    /** Whose it is by its key, which may have anything after that. */
    static String phone(String key) {
        return key.substring(FAMILY.length() + 1).replaceFirst("/.*", "");
    }

    /** Null when it cannot be one. */
    static @Nullable CallBackWish parse(int id, String key, String value) {
        Matcher where = KEY.matcher(key);
        Matcher what = VALUE.matcher(value);
        return where.matches() && what.matches() && Dialling.isDiallable(where.group(2))
                ? new CallBackWish(
                        id, where.group(1), what.group(1), where.group(2), what.group(3) != null, what.group(2))
                : null;
    }

    String key() {
        return FAMILY + "/" + phone + "/" + number;
    }

    String value() {
        return line + ";" + since + (used ? ";inuse" : "");
    }

    /** Asked for by this run of the daemon. */
    boolean isNew() {
        return since.equals(AsteriskCommand.Store.NOW);
    }

    CallBackWish inUse() {
        return new CallBackWish(id, phone, line, number, true, since);
    }
}
