package org.sccpbridge.bridge.switchboard;

/** What is counted while the daemon runs; none ever falls. */
public enum Metric {
    CALLS_MEASURED("sccp_audio_measured_total", "Calls of whose audio a phone told how it was"),
    CALLS_UNMEASURED("sccp_audio_unmeasured_total", "Calls of whose audio a phone was asked in vain"),
    PACKETS_SENT("sccp_audio_packets_sent_total", "RTP packets that phones say they sent"),
    PACKETS_RECEIVED("sccp_audio_packets_received_total", "RTP packets that phones say they received"),
    PACKETS_LOST("sccp_audio_packets_lost_total", "RTP packets that phones missed"),
    JITTER_SECONDS("sccp_audio_jitter_seconds_sum", "Jitter of all calls measured, added up"),
    OPINIONS("sccp_audio_mos_count", "Calls for which a phone told a mean opinion score"),
    OPINION("sccp_audio_mos_sum", "Mean opinion scores of all those calls, added up"),
    SILENT_PHONES("sccp_audio_silent_total", "Calls in which nothing was heard of the phone for a while");

    private final String series;
    private final String help;

    Metric(String series, String help) {
        this.series = series;
        this.help = help;
    }

    /** Its name for Prometheus. */
    public String series() {
        return series;
    }

    public String help() {
        return help;
    }
}
