package org.sccpbridge.sccp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SccpFrameEncoderTest {
    @ParameterizedTest
    @CsvSource({
        "'', 04000000 14000000 00010000",
        "01, 08000000 14000000 00010000 01000000",
        "01020304, 08000000 14000000 00010000 01020304",
        "0102030405, 0c000000 14000000 00010000 0102030405000000"
    })
    void padsTheBodyToAMultipleOfFour(String body, String expected) {
        EmbeddedChannel channel = new EmbeddedChannel(new SccpFrameEncoder());
        ByteBuf bytes = Unpooled.buffer().writeBytes(ByteBufUtil.decodeHexDump(body));
        Frame frame = new Frame(20, 0x0100, bytes);
        channel.writeOutbound(frame);
        ByteBuf sent = channel.readOutbound();
        assertThat(ByteBufUtil.hexDump(sent)).isEqualTo(expected.replace(" ", ""));
        sent.release();
        assertThat(frame.refCnt()).isZero();
        assertThat(channel.finish()).isFalse();
    }
}
