package org.sccpbridge.bridge.config;

import java.time.Duration;

/**
 * What is found out about the audio of a device's calls.
 *
 * @param callstatistics whether the phone is asked for its counters, and where they go
 * @param noaudioWarning after so long without a sound from the phone the log has a warning; zero: never
 */
public record AudioCheck(CallStatisticsMode callstatistics, Duration noaudioWarning) {
    static final AudioCheck DEFAULT = new AudioCheck(CallStatisticsMode.LOG, Duration.ofSeconds(15));

    static AudioCheck read(Options options, AudioCheck inherited) {
        return new AudioCheck(
                options.word("callstatistics", inherited.callstatistics),
                options.seconds("noaudio_warning", inherited.noaudioWarning, 0, 600));
    }
}
