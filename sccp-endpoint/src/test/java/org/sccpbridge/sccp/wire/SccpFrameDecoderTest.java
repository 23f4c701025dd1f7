package org.sccpbridge.sccp.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SccpFrameDecoderTest {
    private static final String KEEP_ALIVE = "040000000000000000000000";
    private static final String KEYPAD = "100000001400000003000000050000000100000002000000";
    private static final int LIMIT = 64;

    private final List<String> tapped = new ArrayList<>();
    private final EmbeddedChannel channel = new EmbeddedChannel(
            new SccpFrameDecoder(LIMIT, (direction, frame) -> tapped.add(direction + " " + frame.messageId())));

    @AfterEach
    void closes() {
        channel.finishAndReleaseAll();
    }

    private static ByteBuf bytes(String hex) {
        return Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex));
    }

    private String next() {
        Frame frame = channel.readInbound();
        if (frame == null) {
            return "nothing";
        }
        String text = frame + " " + ByteBufUtil.hexDump(frame.body());
        frame.release();
        return text;
    }

    @Test
    void readsAFrameFedByteByByte() {
        for (byte one : ByteBufUtil.decodeHexDump(KEYPAD)) {
            assertThat(next()).isEqualTo("nothing");
            channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {one}));
        }
        assertThat(next()).isEqualTo("Frame[0x0003, version 20, 12 bytes] 050000000100000002000000");
    }

    @Test
    void readsSeveralFramesOfOneSegment() {
        channel.writeInbound(bytes(KEEP_ALIVE + KEYPAD + KEEP_ALIVE + KEYPAD.substring(0, 20)));
        assertThat(next()).startsWith("Frame[0x0000, version 0, 0 bytes]");
        assertThat(next()).startsWith("Frame[0x0003");
        assertThat(next()).startsWith("Frame[0x0000");
        assertThat(next()).isEqualTo("nothing");
        channel.writeInbound(bytes(KEYPAD.substring(20)));
        assertThat(next()).startsWith("Frame[0x0003");
    }

    @Test
    void showsEachFrameToTheTap() {
        channel.writeInbound(bytes(KEEP_ALIVE + KEYPAD));
        next();
        next();
        assertThat(tapped).containsExactly("RECEIVED 0", "RECEIVED 3");
    }

    @Test
    void readsAFrameAsLongAsTheLimit() {
        channel.writeInbound(bytes("400000000000000009000000" + "00".repeat(LIMIT - 4)));
        assertThat(next()).startsWith("Frame[0x0009, version 0, 60 bytes]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"41000000", "00001000", "ffffffff", "00000080"})
    void refusesALengthAboveTheLimit(String length) {
        assertThatThrownBy(() -> channel.writeInbound(bytes(length + "00000000")))
                .isSameAs(BadFrameException.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000", "03000000"})
    void refusesALengthWithoutRoomForTheId(String length) {
        assertThatThrownBy(() -> channel.writeInbound(bytes(length + "00000000")))
                .isSameAs(BadFrameException.TOO_SHORT);
    }

    @Test
    void ignoresEverythingAfterABadFrame() {
        assertThatThrownBy(() -> channel.writeInbound(bytes("0000000000000000" + KEYPAD)))
                .isInstanceOf(BadFrameException.class);
        channel.writeInbound(bytes(KEYPAD));
        channel.writeInbound(bytes(KEEP_ALIVE));
        assertThat(next()).isEqualTo("nothing");
        assertThat(tapped).isEmpty();
    }

    @Test
    void costsNoStackTraceForHostileBytes() {
        assertThat(BadFrameException.TOO_LONG.getStackTrace()).isEmpty();
    }

    @Test
    void refusesALimitThatLetsNothingThrough() {
        assertThatThrownBy(() -> new SccpFrameDecoder(3, WireTap.OFF)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void releasesHalfAFrameWhenTheConnectionEnds() {
        ByteBuf half = channel.alloc().buffer().writeBytes(ByteBufUtil.decodeHexDump(KEYPAD.substring(0, 30)));
        channel.writeInbound(half);
        channel.finish();
        assertThat(half.refCnt()).isZero();
    }
}
