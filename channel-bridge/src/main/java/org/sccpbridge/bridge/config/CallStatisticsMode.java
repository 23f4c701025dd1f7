package org.sccpbridge.bridge.config;

/** {@code callstatistics}: what phones are asked for at the end of a call. */
public enum CallStatisticsMode {
    /** Nothing. */
    NO,
    /** Counters, for the log and the metrics. */
    LOG,
    /** The same, for CDR(userfield) as well. */
    CDR
}
