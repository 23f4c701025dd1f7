package org.sccpbridge.bridge.phone;

import java.util.function.Function;
import org.sccpbridge.sccp.message.code.CallHistoryDisposition;

/**
 * What sccp.conf says of a device's audio, and of its call list.
 *
 * @param tos option audio_tos: type of service byte of the phone's RTP
 * @param answeredElsewhere option callhistory_answered_elsewhere
 * @param processing of the audio of a line
 */
record AudioSettings(int tos, CallHistoryDisposition answeredElsewhere, Function<String, Processing> processing) {

    /**
     * What phones do to the audio of a line.
     *
     * @param echoCancellation option echocancel
     * @param silenceSuppression option silencesuppression
     */
    record Processing(boolean echoCancellation, boolean silenceSuppression) {}
}
