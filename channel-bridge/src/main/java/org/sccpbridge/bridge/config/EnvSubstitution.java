package org.sccpbridge.bridge.config;

import java.util.List;
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
            section.entries().replaceAll(this::substitute);
        }
    }

    private ConfEntry substitute(ConfEntry entry) {
        Matcher reference = REFERENCE.matcher(entry.value());
        StringBuilder value = new StringBuilder();
        while (reference.find()) {
            reference.appendReplacement(value, Matcher.quoteReplacement(text(entry, reference)));
        }
        reference.appendTail(value);
        return new ConfEntry(entry.section(), entry.key(), value.toString(), entry.where());
    }

    private String text(ConfEntry entry, Matcher reference) {
        String name = reference.group(1);
        if (name == null) {
            return "${";
        }
        String found = environment.apply(name);
        if (found != null) {
            return found;
        }
        String otherwise = reference.group(2);
        if (otherwise == null) {
            problems.error(entry, "environment variable " + name + " is not set");
            return "";
        }
        return otherwise;
    }
}
