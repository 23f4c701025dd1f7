package org.sccpbridge.sccp.phone;

/** The two companding laws of ITU-T G.711 on 16-bit linear samples. */
final class G711 {
    private static final int ULAW_BIAS = 0x84;
    private static final int ULAW_CLIP = 32635;
    private static final int ALAW_TOGGLE = 0x55;
    private static final int SIGN = 0x80;

    private G711() {}

    static byte encodeUlaw(int sample) {
        int sign = sample < 0 ? SIGN : 0;
        int magnitude = Math.min(Math.abs(sample), ULAW_CLIP) + ULAW_BIAS;
        int segment = 24 - Integer.numberOfLeadingZeros(magnitude);
        int step = (magnitude >> (segment + 3)) & 0x0F;
        return (byte) ~(sign | (segment << 4) | step);
    }

    static int decodeUlaw(byte code) {
        int bits = ~code & 0xFF;
        int segment = (bits >> 4) & 7;
        int magnitude = ((((bits & 0x0F) << 3) + ULAW_BIAS) << segment) - ULAW_BIAS;
        return (bits & SIGN) != 0 ? -magnitude : magnitude;
    }

    static byte encodeAlaw(int sample) {
        int sign = sample < 0 ? 0 : SIGN;
        int magnitude = Math.min(sample < 0 ? ~sample : sample, 0x7FFF) >> 3;
        int segment = Math.max(0, 27 - Integer.numberOfLeadingZeros(magnitude | 1));
        int step = segment == 0 ? magnitude >> 1 : magnitude >> segment;
        return (byte) ((sign | (segment << 4) | (step & 0x0F)) ^ ALAW_TOGGLE);
    }

    static int decodeAlaw(byte code) {
        int bits = (code ^ ALAW_TOGGLE) & 0xFF;
        int segment = (bits >> 4) & 7;
        int step = ((bits & 0x0F) << 4) + 8;
        int magnitude = segment == 0 ? step : (step + 0x100) << (segment - 1);
        return (bits & SIGN) != 0 ? magnitude : -magnitude;
    }
}
