package org.sccpbridge.sccp.phone;

import java.util.Locale;

/** What a phone thinks of the audio it received, for ConnectionStatisticsRes. */
final class CallQuality {
    private static final double BEST_R = 93.2;
    private static final double LOSS_ROBUSTNESS = 4.3;
    private static final double MAX_IMPAIRMENT = 95;
    private static final int FIRST_WITH_LOG = 20;

    private CallQuality() {}

    /** Mean opinion score by the E-model (ITU-T G.107) for G.711 without concealment: 4.41 at best, 1 at worst. */
    static double meanOpinion(RtpStats stats) {
        if (stats.received() == 0) {
            return 0;
        }
        double percent = 100 * stats.lostShare();
        double r = BEST_R - MAX_IMPAIRMENT * percent / (percent + LOSS_ROBUSTNESS);
        return r <= 0 ? 1 : Math.min(4.5, 1 + 0.035 * r + 7e-6 * r * (r - 60) * (100 - r));
    }

    /** The text of a phone at this version; both forms are from published dumps. */
    static String text(RtpStats stats, int version) {
        double mos = meanOpinion(stats);
        double concealed = stats.lostShare();
        long seconds = stats.lost() * AudioCodec.PACKET_MILLIS / 1000;
        return version < FIRST_WITH_LOG
                ? String.format(
                        Locale.ROOT,
                        "MLQK=%.4f;MLQKav=%.4f;MLQKmn=%.4f;MLQKmx=%.4f;MLQKvr=0.95;CCR=%.4f;ICR=%.4f;ICRmx=%.4f;CS=%d;SCS=0",
                        mos,
                        mos,
                        mos,
                        mos,
                        concealed,
                        concealed,
                        concealed,
                        seconds)
                : String.format(
                        Locale.ROOT,
                        "Log %d: mos %.4f, avgMos %.4f, maxMos %.4f, minMos %.4f, CS %d, SCS 0, CCR %.4f, ICR %.4f, maxCR %.4f\n",
                        stats.callReference(),
                        mos,
                        mos,
                        mos,
                        mos,
                        seconds,
                        concealed,
                        concealed,
                        concealed);
    }
}
