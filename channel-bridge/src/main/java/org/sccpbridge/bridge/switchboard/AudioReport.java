package org.sccpbridge.bridge.switchboard;

import java.util.Locale;

/**
 * What a phone says of audio that ended.
 *
 * @param sent packets; so received and lost
 * @param jitter milliseconds
 * @param latency milliseconds, 0 where the phone does not measure it
 * @param opinion mean opinion score of what was heard (MOS-LQE), 1 to 4.5; 0 where the phone tells none, or heard too little for one
 */
public record AudioReport(long sent, long received, long lost, int jitter, int latency, double opinion) {

    /** Both, as one: the worse jitter and latency, the opinion of what most was heard of. */
    AudioReport plus(AudioReport more) {
        double both = (opinion > 0 ? received : 0) + (more.opinion > 0 ? more.received : 0);
        double mean = both == 0
                ? Math.max(opinion, more.opinion)
                : (opinion * received + more.opinion * more.received) / both;
        return new AudioReport(
                sent + more.sent,
                received + more.received,
                lost + more.lost,
                Math.max(jitter, more.jitter),
                Math.max(latency, more.latency),
                mean);
    }

    /** Share of what was sent to the phone, 0 to 1. */
    double lostShare() {
        return lost == 0 ? 0 : (double) lost / (received + lost);
    }

    String inWords() {
        return "sent " + sent + " packets, received " + received + ", lost " + lost
                + String.format(Locale.ROOT, " (%.1f %%)", 100 * lostShare()) + ", jitter " + jitter + " ms"
                + (latency == 0 ? "" : ", latency " + latency + " ms")
                + (opinion == 0 ? "" : String.format(Locale.ROOT, ", MOS %.2f", opinion));
    }

    /** For {@code CDR(userfield)}: at most 256 characters, none that a CSV file would have to quote. */
    String forRecord(String phone) {
        return "phone=" + phone + " sent=" + sent + " received=" + received + " lost=" + lost + " jitter=" + jitter
                + " latency=" + latency + (opinion == 0 ? "" : String.format(Locale.ROOT, " mos=%.2f", opinion));
    }
}
