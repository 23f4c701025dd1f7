package org.sccpbridge.bridge.it;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A SIP message as baresip's trace prints it, without its body. */
record SipMessage(boolean received, String start, List<String> headers) {
    private static final Pattern PRINTED =
            Pattern.compile("#\nUDP [\\d.]+:(\\d+) -> [\\d.]+:\\d+\n(.*?)\n\n", Pattern.DOTALL);

    /** All that were printed, oldest first. */
    static List<SipMessage> of(String trace, int serverPort) {
        return PRINTED.matcher(trace.replace("\r", ""))
                .results()
                .map(printed -> of(printed, serverPort))
                .toList();
    }

    private static SipMessage of(MatchResult printed, int serverPort) {
        List<String> lines = printed.group(2).lines().toList();
        return new SipMessage(
                Integer.parseInt(printed.group(1)) == serverPort, lines.get(0), lines.subList(1, lines.size()));
    }

    /** The first header of that name, or nothing. */
    Optional<String> header(String name) {
        String wanted = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(wanted))
                .map(line -> line.substring(wanted.length()).strip())
                .findFirst();
    }

    boolean receivedRequest(String method) {
        return received && start.startsWith(method + " ");
    }

    boolean receivedAnswer(int code, String method) {
        return received
                && start.startsWith("SIP/2.0 " + code)
                && header("CSeq").orElse("").endsWith(" " + method);
    }
}
