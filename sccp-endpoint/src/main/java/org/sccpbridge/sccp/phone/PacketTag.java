package org.sccpbridge.sccp.phone;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * A mark in the first bytes of each payload that says who sent it: exact where audio is passed on unchanged (echo, two parties on
 * one codec), gone where it is mixed or transcoded.
 *
 * <p>Each of the 24 payload bytes carries four bits in a code word too quiet to be heard.
 *
 * @param stream the sender's number of the stream
 * @param tone what the sender's tone is, in Hz
 * @param packet counts the packets of the stream from 0
 */
record PacketTag(int stream, int tone, int packet) {
    static final int BYTES = 24;

    private static final long MAGIC = 0x5CC9;
    private static final int WORDS = 3;
    private static final int NIBBLES_PER_WORD = 8;

    void write(AudioCodec codec, byte[] payload) {
        putWord(codec, payload, 0, (int) (MAGIC << 16) | (tone & 0xFFFF));
        putWord(codec, payload, 1, stream);
        putWord(codec, payload, 2, packet);
    }

    static @Nullable PacketTag read(AudioCodec codec, ByteBuf payload) {
        if (payload.readableBytes() < BYTES) {
            return null;
        }
        int start = payload.readerIndex();
        int[] words = new int[WORDS];
        for (int i = 0; i < BYTES; i++) {
            int code = payload.getUnsignedByte(start + i);
            if ((code & 0xF0) != codec.quietBase()) {
                return null;
            }
            words[i / NIBBLES_PER_WORD] = (words[i / NIBBLES_PER_WORD] << 4) | (code & 0x0F);
        }
        return words[0] >>> 16 == MAGIC ? new PacketTag(words[1], words[0] & 0xFFFF, words[2]) : null;
    }

    private static void putWord(AudioCodec codec, byte[] payload, int index, int word) {
        for (int i = 0; i < NIBBLES_PER_WORD; i++) {
            int nibble = word >>> (28 - 4 * i) & 0x0F;
            payload[index * NIBBLES_PER_WORD + i] = (byte) (codec.quietBase() | nibble);
        }
    }
}
