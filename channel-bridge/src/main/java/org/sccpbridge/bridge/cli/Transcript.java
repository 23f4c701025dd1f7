package org.sccpbridge.bridge.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sccpbridge.sccp.phone.PhoneMessage;
import org.sccpbridge.sccp.phone.RtpStats;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** A call as one can read it: who said what, what the phones show, how much audio went where. */
final class Transcript {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final Set<String> TEDIOUS = Set.of("KeepAliveReq", "KeepAliveAck");

    private static final int WIDTH = 120;
    private static final String INDENT = " ".repeat(31);

    private final PrintWriter out;

    Transcript(PrintWriter out) {
        this.out = out;
    }

    void follow(VirtualPhone phone) {
        phone.onMessage(this::message);
    }

    private synchronized void message(PhoneMessage message) {
        if (!TEDIOUS.contains(message.message().getClass().getSimpleName())) {
            print(TIME.format(message.time()) + "  " + message.line());
            out.flush();
        }
    }

    /** Long lines go on below, indented. */
    private void print(String line) {
        String rest = line;
        while (rest.length() > WIDTH) {
            int end = rest.lastIndexOf(", ", WIDTH - 1) + 1;
            if (end <= INDENT.length()) {
                end = WIDTH;
            }
            out.println(rest.substring(0, end));
            rest = INDENT + rest.substring(end).stripLeading();
        }
        out.println(rest);
    }

    synchronized void title(String text) {
        out.println();
        out.println("==== " + text);
        out.flush();
    }

    synchronized void screen(VirtualPhone phone) {
        out.println(phone.screen());
        out.flush();
    }

    synchronized void audio(VirtualPhone phone, RtpStats rtp, String verdict) {
        out.printf(
                Locale.ROOT,
                "  %s  RTP %s %d Hz sent %d, received %d, lost %d, jitter %.1f ms, first after %.1f ms; hears %s Hz:%n%18s%s%n",
                phone.options().deviceName(),
                rtp.codec(),
                phone.options().tone(),
                rtp.sent(),
                rtp.received(),
                rtp.lost(),
                rtp.jitterMillis(),
                rtp.firstPacketMillis(),
                rtp.tones().stream().map(String::valueOf).collect(Collectors.joining(" and ")),
                "",
                verdict);
        out.flush();
    }
}
