package org.sccpbridge.bridge.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.sccpbridge.sccp.phone.PhoneMessage;
import org.sccpbridge.sccp.phone.RtpStats;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** A call as one can read it: who said what, what the phones show, how much audio went where. */
final class Transcript {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final Set<String> TEDIOUS = Set.of("KeepAliveReq", "KeepAliveAck");

    private final PrintWriter out;

    Transcript(PrintWriter out) {
        this.out = out;
    }

    void follow(VirtualPhone phone) {
        phone.onMessage(this::message);
    }

    private synchronized void message(PhoneMessage message) {
        if (!TEDIOUS.contains(message.message().getClass().getSimpleName())) {
            out.println(TIME.format(message.time()) + "  " + message.line());
            out.flush();
        }
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

    synchronized void audio(String who, RtpStats rtp, String verdict) {
        out.printf(
                Locale.ROOT,
                "%s: RTP %s sent %d, received %d, lost %d, jitter %.1f ms, first packet after %.1f ms; hears %s Hz: %s%n",
                who,
                rtp.codec(),
                rtp.sent(),
                rtp.received(),
                rtp.lost(),
                rtp.jitterMillis(),
                rtp.firstPacketMillis(),
                rtp.tones(),
                verdict);
        out.flush();
    }
}
