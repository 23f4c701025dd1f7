package org.sccpbridge.bridge.dialplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One context of the dialplan, as far as dialling needs it.
 *
 * @param includes the included contexts in order
 * @param ignorePatterns {@code ignorepat} lines; they count for this context only, not through includes
 * @param switches {@code switch} lines, as in {@code Realtime/}; what is behind them is unknown
 * @param complete false when the context could not be read completely
 */
public record DialplanContext(
        String name,
        List<DialplanExtension> extensions,
        List<Include> includes,
        List<String> ignorePatterns,
        List<String> switches,
        boolean complete) {

    /** An included context; {@code timed} when a time range limits it. */
    public record Include(String context, boolean timed) {
        /** Reads {@code ctx} or {@code ctx,09:00-17:00,mon-fri,*,*}: as typed in the dialplan, and as ShowDialPlan shows it. */
        public static Include parse(String text) {
            int comma = text.indexOf(',');
            return comma < 0
                    ? new Include(text.strip(), false)
                    : new Include(text.substring(0, comma).strip(), true);
        }
    }

    /** Takes defensive copies. */
    public DialplanContext {
        extensions = List.copyOf(extensions);
        includes = List.copyOf(includes);
        ignorePatterns = List.copyOf(ignorePatterns);
        switches = List.copyOf(switches);
    }

    /** A context that exists but whose content is not known. */
    public static DialplanContext unread(String name) {
        return new DialplanContext(name, List.of(), List.of(), List.of(), List.of(), false);
    }

    /** Starts an empty context. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Collects the lines of one context in any order. Not safe for several threads. */
    public static final class Builder {
        private final String name;
        private final Map<String, DialplanExtension> extensions = new LinkedHashMap<>();
        private final List<Include> includes = new ArrayList<>();
        private final List<String> ignorePatterns = new ArrayList<>();
        private final List<String> switches = new ArrayList<>();
        private boolean complete = true;

        private Builder(String name) {
            this.name = name;
        }

        /** Adds a dialable extension, literal or pattern. */
        public Builder extension(String extension) {
            return priority(extension, "1", null);
        }

        /**
         * Adds one priority of an extension.
         *
         * @param priority a number or {@code hint}
         * @param application the application, or the devices of the hint
         */
        public Builder priority(String extension, String priority, @Nullable String application) {
            DialplanExtension before = extensions.get(extension);
            boolean dialable = priority.equals("1") || (before != null && before.dialable());
            String hint = before == null ? null : before.hint();
            if (priority.equalsIgnoreCase("hint")) {
                hint = application;
            }
            extensions.put(extension, new DialplanExtension(extension, dialable, hint));
            return this;
        }

        /** Adds an include, with its time range if it has one. */
        public Builder include(String include) {
            includes.add(Include.parse(include));
            return this;
        }

        /** Adds an {@code ignorepat}. */
        public Builder ignorePattern(String pattern) {
            ignorePatterns.add(pattern);
            return this;
        }

        /** Adds a {@code switch}. */
        public Builder switchTo(String target) {
            switches.add(target);
            return this;
        }

        /** Says that more belongs to this context than was added here. */
        public Builder incomplete() {
            complete = false;
            return this;
        }

        /** The context as collected so far. */
        public DialplanContext build() {
            return new DialplanContext(
                    name, List.copyOf(extensions.values()), includes, ignorePatterns, switches, complete);
        }
    }
}
