package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Media status values. */
public record MediaStatus(int code) implements Code {
    /** Ok. */
    public static final MediaStatus OK = new MediaStatus(0);
    /** Unspecified failure. */
    public static final MediaStatus UNKNOWN = new MediaStatus(1);
    /** Out of channels. */
    public static final MediaStatus NOT_ENOUGH_CHANNELS = new MediaStatus(2);
    /** Codec too complex. */
    public static final MediaStatus CODEC_TOO_COMPLEX = new MediaStatus(3);
    /** Unknown pass-through party id. */
    public static final MediaStatus INVALID_PARTY_ID = new MediaStatus(4);
    /** Unknown call reference. */
    public static final MediaStatus INVALID_CALL_REFERENCE = new MediaStatus(5);
    /** Codec not supported. */
    public static final MediaStatus INVALID_CODEC = new MediaStatus(6);
    /** Packet size not supported. */
    public static final MediaStatus INVALID_PACKET_SIZE = new MediaStatus(7);
    /** No socket left. */
    public static final MediaStatus OUT_OF_SOCKETS = new MediaStatus(8);
    /** Codec start failed. */
    public static final MediaStatus ENCODER_OR_DECODER_FAILED = new MediaStatus(9);
    /** Bad dynamic payload type. */
    public static final MediaStatus INVALID_DYNAMIC_PAYLOAD_TYPE = new MediaStatus(10);
    /** Address family not available. */
    public static final MediaStatus REQUESTED_IP_ADDR_TYPE_UNAVAILABLE = new MediaStatus(11);
    /** Device on hook (chan-sccp counts on and uses 12). */
    public static final MediaStatus DEVICE_ON_HOOK_ALT = new MediaStatus(12);
    /** Device on hook (Wireshark value). */
    public static final MediaStatus DEVICE_ON_HOOK = new MediaStatus(255);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
