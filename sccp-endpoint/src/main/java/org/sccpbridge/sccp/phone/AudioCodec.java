package org.sccpbridge.sccp.phone;

import java.util.Optional;

/**
 * An audio codec that the virtual phone sends and receives: 160 bytes of payload every 20 ms for all three.
 *
 * <p>G.722 is 64 kbit/s too, and its RTP clock is 8000 by RFC 3551, so sizes and timestamps are those of G.711. Its payload is
 * not encoded sound but a constant of valid code words: right in size and type, not intelligible.
 */
public enum AudioCodec {
    /** G.711 A-law. */
    ALAW(2, 8, 0xD5, 0xD0),
    /** G.711 µ-law. */
    ULAW(4, 0, 0xFF, 0xF0),
    /** G.722; code words 0 to 3 of the lower band are reserved, the pattern used here avoids them. */
    G722(6, 9, 0xFA, 0xF0);

    /** Bytes, samples of the RTP clock, and milliseconds of one packet. */
    static final int PACKET_BYTES = 160;

    static final int PACKET_MILLIS = 20;

    /** Of RTP's clock, and of the linear samples: Hz. */
    public static final int CLOCK_RATE = 8000;

    private final int payloadCapability;
    private final int rtpPayloadType;
    private final int silence;
    private final int quietBase;

    AudioCodec(int payloadCapability, int rtpPayloadType, int silence, int quietBase) {
        this.payloadCapability = payloadCapability;
        this.rtpPayloadType = rtpPayloadType;
        this.silence = silence;
        this.quietBase = quietBase;
    }

    /** The number of this codec in SCCP (the enumeration PayloadType). */
    public int payloadCapability() {
        return payloadCapability;
    }

    /** The static RTP payload type of RFC 3551. */
    public int rtpPayloadType() {
        return rtpPayloadType;
    }

    /** The codec of an SCCP PayloadType number, or empty when the phone cannot send it. */
    public static Optional<AudioCodec> ofPayloadCapability(int number) {
        for (AudioCodec codec : values()) {
            if (codec.payloadCapability == number) {
                return Optional.of(codec);
            }
        }
        return Optional.empty();
    }

    byte silence() {
        return (byte) silence;
    }

    /** Upper four bits of the sixteen quietest positive code words: the lower four may carry data without being heard. */
    int quietBase() {
        return quietBase;
    }

    boolean decodable() {
        return this != G722;
    }

    byte encode(int sample) {
        return switch (this) {
            case ALAW -> G711.encodeAlaw(sample);
            case ULAW -> G711.encodeUlaw(sample);
            case G722 -> silence();
        };
    }

    int decode(byte code) {
        return switch (this) {
            case ALAW -> G711.decodeAlaw(code);
            case ULAW -> G711.decodeUlaw(code);
            case G722 -> 0;
        };
    }
}
