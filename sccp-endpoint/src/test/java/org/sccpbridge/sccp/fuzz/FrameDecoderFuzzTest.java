package org.sccpbridge.sccp.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sccpbridge.sccp.wire.BadFrameException;
import org.sccpbridge.sccp.wire.Frame;
import org.sccpbridge.sccp.wire.SccpFrameDecoder;
import org.sccpbridge.sccp.wire.WireTap;

/** Input: number of cuts, the size of each piece but the last, the stream. */
class FrameDecoderFuzzTest {
    private static final int LIMIT = 256;
    private static final int MAX_CUTS = 15;
    private static final String KEEP_ALIVE = "040000000000000000000000";
    private static final String KEYPAD = "100000001400000003000000050000000100000002000000";

    static Stream<byte[]> streams() {
        return Stream.of(
                        "00" + KEEP_ALIVE + KEYPAD,
                        "0301050b" + KEEP_ALIVE + KEYPAD + KEEP_ALIVE,
                        "0f" + "01".repeat(15) + KEYPAD,
                        "02040c" + KEYPAD + "03000000" + KEEP_ALIVE,
                        "01ff" + "00010000" + "0000000099000000" + "ab".repeat(252) + KEEP_ALIVE,
                        "0101" + KEEP_ALIVE + "01010000" + KEYPAD,
                        "00ffffffff",
                        "0007000000000000000100000055")
                .map(HexFormat.of()::parseHex);
    }

    @MethodSource("streams")
    @FuzzTest
    void givesTheSameFramesHoweverTheStreamIsCut(byte[] input) {
        if (input.length == 0 || input.length <= (input[0] & MAX_CUTS)) {
            return;
        }
        int cuts = input[0] & MAX_CUTS;
        byte[] stream = java.util.Arrays.copyOfRange(input, 1 + cuts, input.length);
        List<String> tapped = new ArrayList<>();
        EmbeddedChannel channel = new EmbeddedChannel(
                new SccpFrameDecoder(LIMIT, (direction, frame) -> tapped.add(direction + " " + text(frame))));
        List<String> seen = new ArrayList<>();
        List<ByteBuf> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= cuts; i++) {
            int size = i == cuts ? stream.length - from : Math.min(input[1 + i] & 0xFF, stream.length - from);
            pieces.add(Unpooled.copiedBuffer(stream, from, size));
            from += size;
            feed(channel, pieces.get(i), seen);
        }
        channel.finishAndReleaseAll();
        assertThat(seen).isEqualTo(expected(stream));
        assertThat(tapped)
                .isEqualTo(seen.stream()
                        .filter(frame -> !frame.startsWith("bad"))
                        .map(frame -> WireTap.Direction.RECEIVED + " " + frame)
                        .toList());
        assertThat(pieces).allMatch(piece -> piece.refCnt() == 0 || piece.capacity() == 0);
    }

    private static void feed(EmbeddedChannel channel, ByteBuf piece, List<String> seen) {
        String bad = "";
        try {
            channel.writeInbound(piece);
        } catch (BadFrameException e) {
            bad = "bad: " + e.getMessage();
        }
        for (Frame frame = channel.readInbound(); frame != null; frame = channel.readInbound()) {
            seen.add(text(frame));
            frame.release();
        }
        if (!bad.isEmpty()) {
            seen.add(bad);
        }
    }

    private static String text(Frame frame) {
        return frame + " " + ByteBufUtil.hexDump(frame.body());
    }

    /** The same in the simplest words: the whole stream at once. */
    private static List<String> expected(byte[] stream) {
        List<String> frames = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        while (in.remaining() >= 8) {
            long length = Integer.toUnsignedLong(in.getInt(in.position()));
            if (length < 4 || length > LIMIT) {
                frames.add("bad: " + (length < 4 ? "frame length below 4" : "frame length above the limit"));
                break;
            }
            if (in.remaining() < 8 + length) {
                break;
            }
            in.getInt();
            int version = in.getInt();
            int id = in.getInt();
            byte[] body = new byte[(int) length - 4];
            in.get(body);
            frames.add(text(new Frame(version, id, Unpooled.wrappedBuffer(body))));
        }
        return frames;
    }
}
