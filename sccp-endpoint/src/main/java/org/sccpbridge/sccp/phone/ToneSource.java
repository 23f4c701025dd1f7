package org.sccpbridge.sccp.phone;

/** An endless sine tone as encoded payloads, each with its {@link PacketTag}. */
final class ToneSource {
    /** About -12 dBm0: loud enough to measure, quiet enough for three of them to be mixed without clipping. */
    private static final double AMPLITUDE = 6000;

    private final AudioCodec codec;
    private final int stream;
    private final int tone;
    private final byte[] second;
    private int packet;

    /**
     * @param codec what to encode to
     * @param stream number to put into the tags
     * @param tone frequency in whole Hz below 4000; 0 is silence
     */
    ToneSource(AudioCodec codec, int stream, int tone) {
        this.codec = codec;
        this.stream = stream;
        this.tone = tone;
        this.second = new byte[AudioCodec.CLOCK_RATE];
        for (int i = 0; i < second.length; i++) {
            double angle = 2 * Math.PI * tone * i / AudioCodec.CLOCK_RATE;
            second[i] = tone == 0 ? codec.silence() : codec.encode((int) Math.round(AMPLITUDE * Math.sin(angle)));
        }
    }

    /** Fills {@code payload} ({@link AudioCodec#PACKET_BYTES} long) with the next packet. */
    void next(byte[] payload) {
        int start = packet * AudioCodec.PACKET_BYTES % second.length;
        System.arraycopy(second, start, payload, 0, AudioCodec.PACKET_BYTES);
        new PacketTag(stream, tone, packet).write(codec, payload);
        packet++;
    }

    /** How many packets were made so far. */
    int sent() {
        return packet;
    }
}
