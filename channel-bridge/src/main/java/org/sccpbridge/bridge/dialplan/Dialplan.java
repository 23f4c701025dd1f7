package org.sccpbridge.bridge.dialplan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An immutable snapshot of (a part of) the dialplan that answers as Asterisk would.
 *
 * <p>Context names are case-sensitive. Contexts that are included but missing are empty, as in Asterisk.
 * Caller-id matching ({@code _2XXX/1001}) cannot be seen from outside: such an extension counts for every caller.
 */
public final class Dialplan {
    /** A dialplan without any context. */
    public static final Dialplan EMPTY = of(Set.of());

    /** Asterisk's AST_MAX_EXTENSION without its terminator. */
    public static final int LONGEST_NUMBER = 79;

    /** Asterisk's AST_PBX_MAX_STACK: so many contexts are searched through includes. */
    private static final int MOST_CONTEXTS = 128;

    /** Asterisk's own extensions: executed on events, never dialled. */
    private static final Set<String> SPECIAL = Set.of("a", "e", "h", "i", "o", "s", "t", "T", "failed", "fax");

    private final Map<String, DialplanContext> contexts;
    private final Map<String, ContextIndex> indices;

    private Dialplan(Map<String, DialplanContext> contexts) {
        this.contexts = Map.copyOf(contexts);
        Map<String, ContextIndex> compiled = new HashMap<>();
        contexts.forEach((name, context) -> compiled.put(name, new ContextIndex(context)));
        this.indices = Map.copyOf(compiled);
    }

    /** Compiles a snapshot; of two contexts with the same name the last one counts. */
    public static Dialplan of(Collection<DialplanContext> contexts) {
        Map<String, DialplanContext> byName = new LinkedHashMap<>();
        contexts.forEach(context -> byName.put(context.name(), context));
        return new Dialplan(byName);
    }

    /** The contexts as they were given, by name. */
    public Map<String, DialplanContext> contexts() {
        return contexts;
    }

    /**
     * Matches the digits dialled so far, as dialled from a context.
     *
     * <p>Digits may be 0-9, letters, {@code * # +}; dashes are skipped. With no digits yet nothing exists, and
     * {@code canGrow} says whether anything at all can be dialled. Anything else in the number matches nothing.
     */
    public DialplanMatch match(String context, String digits) {
        String dialled = digits.indexOf('-') < 0 ? digits : digits.replace("-", "");
        ContextIndex start = indices.get(context);
        if (start == null || !isNumber(dialled)) {
            return DialplanMatch.NONE;
        }
        Search exists = new Search(dialled, false);
        exists.visit(context, false);
        Search grows = new Search(dialled, true);
        grows.visit(context, false);
        boolean ignore = !dialled.isEmpty() && start.ignores(dialled);
        boolean uncertain = exists.isUncertain() || grows.isUncertain();
        return new DialplanMatch(exists.found, grows.found, ignore, uncertain);
    }

    private static boolean isNumber(String dialled) {
        if (dialled.length() > LONGEST_NUMBER || SPECIAL.contains(dialled)) {
            return false;
        }
        for (int i = 0; i < dialled.length(); i++) {
            char c = dialled.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !CharSet.KEYPAD.contains(c)) {
                return false;
            }
        }
        return true;
    }

    /** One question put to a context and its includes, depth first, each context once. */
    private final class Search {
        private final String dialled;
        private final boolean more;
        private final Set<String> seen = new HashSet<>();
        private boolean found;
        private boolean foundInTime;
        private boolean unknown;

        Search(String dialled, boolean more) {
            this.dialled = dialled;
            this.more = more;
        }

        boolean isUncertain() {
            return found ? foundInTime : unknown;
        }

        /** Returns true when the search is over. */
        boolean visit(String name, boolean timed) {
            @Nullable ContextIndex index = indices.get(name);
            // the comparison with contexts already searched ignores case, the one that finds a context does not
            if (index == null || seen.size() >= MOST_CONTEXTS || !seen.add(name.toLowerCase(Locale.ROOT))) {
                return false;
            }
            boolean here;
            if (more) {
                PatternTrie.Result patterns = index.matchPatterns(dialled);
                here = index.hasLongerLiteral(dialled) || patterns.canGrow() || (dialled.isEmpty() && patterns.exists);
                if (!here && !dialled.isEmpty() && patterns.isFinal()) {
                    return false;
                }
            } else {
                here = !dialled.isEmpty() && (index.hasLiteral(dialled) || index.matchPatterns(dialled).exists);
            }
            if (here) {
                found = true;
                foundInTime = timed;
                if (!timed) {
                    return true;
                }
            }
            unknown |= index.unknownBeyond;
            for (DialplanContext.Include include : index.includes) {
                if (visit(include.context(), timed || include.timed())) {
                    return true;
                }
            }
            return false;
        }
    }
}
