package org.sccpbridge.bridge.phone;

import org.sccpbridge.sccp.message.code.CallHistoryDisposition;

/**
 * What sccp.conf says of a device's audio, and of its call list.
 *
 * @param tos {@code audio_tos}: type of service byte of the phone's RTP
 * @param echoCancellation {@code echocancel}
 * @param silenceSuppression {@code silencesuppression}
 * @param answeredElsewhere {@code callhistory_answered_elsewhere}
 */
record AudioSettings(
        int tos, boolean echoCancellation, boolean silenceSuppression, CallHistoryDisposition answeredElsewhere) {}
