package org.sccpbridge.bridge.config;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces <code>${NAME}</code> in values of {@code sccp-bridge.conf} by environment variables; <code>${NAME:-text}</code>
 * has a default, a backslash before the dollar sign leaves the text alone. Not applied to {@code sccp.conf}, where the
 * same form is Asterisk's.
 */
final class EnvSubstitution {
    private static final Pattern REFERENCE =
            Pattern.compile("\\\\\\$\\{|\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?}");

    private final UnaryOperator<@Nullable String> environment;
    private final Problems problems;

    EnvSubstitution(UnaryOperator<@Nullable String> environment, Problems problems) {
        this.environment = environment;
        this.problems = problems;
    }

    void apply(List<ConfSection> sections) {
        for (ConfSection section : sections) {
            List<ConfEntry> substituted = section.entries().stream()
                    .flatMap(entry -> substitute(entry).stream())
                    .toList();
            section.entries().clear();
            section.entries().addAll(substituted);
        }
    }

    /** Empty when a variable is not set: that is told, and the default saves a second complaint. */
    private Optional<ConfEntry> substitute(ConfEntry entry) {
        Matcher reference = REFERENCE.matcher(entry.value());
        StringBuilder value = new StringBuilder();
        while (reference.find()) {
            Optional<String> text = text(reference);
            if (text.isEmpty()) {
                problems.error(entry, "environment variable " + reference.group(1) + " is not set");
                return Optional.empty();
            }
            reference.appendReplacement(value, Matcher.quoteReplacement(text.get()));
        }
        reference.appendTail(value);
        return Optional.of(new ConfEntry(entry.section(), entry.key(), value.toString(), entry.where()));
    }

    private Optional<String> text(Matcher reference) {
        String name = reference.group(1);
        if (name == null) {
            return Optional.of("${");
        }
        return Optional.ofNullable(environment.apply(name)).or(() -> Optional.ofNullable(reference.group(2)));
    }
}
