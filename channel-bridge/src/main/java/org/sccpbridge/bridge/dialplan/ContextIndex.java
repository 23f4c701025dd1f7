package org.sccpbridge.bridge.dialplan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One context, compiled: literals by hash and in order, patterns as a tree. */
final class ContextIndex {
    /** Longer names are cut by Asterisk itself (AST_MAX_EXTENSION 80); this only bounds garbage. */
    private static final int LONGEST_NAME = 256;

    final boolean unknownBeyond;
    final List<DialplanContext.Include> includes;
    private final Set<String> literals = new HashSet<>();
    private final String[] typeable;
    private final PatternTrie patterns;
    private final List<ExtensionPattern> ignorePatterns = new ArrayList<>();
    private final Set<String> ignoreLiterals = new HashSet<>();

    ContextIndex(DialplanContext context) {
        unknownBeyond = !context.switches().isEmpty() || !context.complete();
        includes = context.includes();
        List<DialplanExtension> patternList = new ArrayList<>();
        List<String> typeableList = new ArrayList<>();
        for (DialplanExtension extension : context.extensions()) {
            if (extension.name().length() > LONGEST_NAME) {
                continue;
            }
            if (extension.isPattern()) {
                patternList.add(extension);
            } else if (extension.dialable()) {
                String literal = plain(extension.name());
                if (literals.add(literal) && isTypeable(literal)) {
                    typeableList.add(literal);
                }
            }
        }
        typeable = typeableList.toArray(String[]::new);
        Arrays.sort(typeable);
        patterns = new PatternTrie(patternList);
        for (String ignored : context.ignorePatterns()) {
            if (ignored.startsWith("_")) {
                ignorePatterns.add(ExtensionPattern.parse(ignored));
            } else {
                ignoreLiterals.add(plain(ignored));
            }
        }
    }

    /** Asterisk takes dashes and blanks in an extension for decoration. */
    static String plain(String name) {
        return name.indexOf('-') < 0 && name.indexOf(' ') < 0
                ? name
                : name.replace("-", "").replace(" ", "");
    }

    private static boolean isTypeable(String literal) {
        return literal.chars().allMatch(c -> CharSet.KEYPAD.contains((char) c));
    }

    boolean hasLiteral(String dialled) {
        return literals.contains(dialled);
    }

    /** Whether a literal begins with the digits and goes on with more that a phone can type. */
    boolean hasLongerLiteral(String dialled) {
        int at = Arrays.binarySearch(typeable, dialled);
        int next = at >= 0 ? at + 1 : -at - 1;
        return next < typeable.length && typeable[next].startsWith(dialled);
    }

    PatternTrie.Result matchPatterns(String dialled) {
        return patterns.match(dialled);
    }

    boolean ignores(String dialled) {
        if (ignoreLiterals.contains(dialled)) {
            return true;
        }
        for (ExtensionPattern pattern : ignorePatterns) {
            if (pattern.matches(dialled)) {
                return true;
            }
        }
        return false;
    }
}
