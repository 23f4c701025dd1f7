package org.sccpbridge.bridge.config;

import java.util.regex.Pattern;

/**
 * Recording, of a device, with what {@code [general]} says where the device says nothing. The last two are not chan-sccp's.
 *
 * @param monitor whether its calls may be recorded by key
 * @param file below Asterisk's monitor directory, or absolute; may hold {@code {line}}, {@code {phone}}, {@code {number}} of the other party,
 *     {@code {call}}, {@code {date}} and {@code {time}}
 * @param options of MixMonitor
 */
public record MonitorConfig(boolean monitor, String file, String options) {
    static final MonitorConfig DEFAULT = new MonitorConfig(false, "{line}-{number}-{date}-{time}-{call}.wav", "");

    private static final Pattern FILE =
            Pattern.compile("(?:[A-Za-z0-9_./@+=:-]|\\{(?:line|phone|number|call|date|time)\\}){1,120}");
    private static final Pattern EXTENSION = Pattern.compile(".*[^/]\\.[A-Za-z0-9]{1,8}");
    private static final Pattern OPTIONS = Pattern.compile("(?=.{0,100}$)(?:[A-Za-z](?:\\([A-Za-z0-9_./-]*\\))?)*");

    static MonitorConfig read(Options options, MonitorConfig inherited) {
        return new MonitorConfig(
                options.bool("monitor", inherited.monitor()),
                options.value("monitor_file", inherited.file(), MonitorConfig::file),
                options.value("monitor_options", inherited.options(), MonitorConfig::options));
    }

    private static String file(String text) throws BadValueException {
        if (!FILE.matcher(text).matches()
                || text.contains("..")
                || !EXTENSION.matcher(text).matches()) {
            throw Values.bad(
                    text,
                    "a file name with extension, of letters, digits and _./@+=:- and of {line}, {phone}, {number},"
                            + " {call}, {date}, {time}");
        }
        return text;
    }

    private static String options(String text) throws BadValueException {
        if (!OPTIONS.matcher(text).matches()) {
            throw Values.bad(text, "MixMonitor's options, as in B(15) or bW(3)");
        }
        String letters = text.replaceAll("\\([^)]*\\)", "");
        if (letters.contains("m")) {
            throw Values.bad(text, "options without m, which would leave a copy in the mailbox at every hold");
        }
        if (letters.contains("i")) {
            throw Values.bad(text, "options without i, by which sccp-bridge knows its recordings from others");
        }
        return text;
    }
}
