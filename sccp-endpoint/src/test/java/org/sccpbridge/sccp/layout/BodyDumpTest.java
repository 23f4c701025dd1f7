package org.sccpbridge.sccp.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.call.StartTone;
import org.sccpbridge.sccp.message.media.StartMediaTransmission;
import org.sccpbridge.sccp.message.registration.CapabilitiesRes;

class BodyDumpTest {
    private static BodyDump dump(Class<? extends Record> type, String hex, int version) {
        ByteBuf body = Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex));
        BodyDump dump = BodyDump.of(Layout.of(type), body, CodecContext.latin1(version));
        assertThat(body.readerIndex()).isZero();
        return dump;
    }

    @Test
    void tellsOffsetBytesAndValueOfEachField() {
        BodyDump dump = dump(StartTone.class, "21000000000000000100000007000000", 20);
        assertThat(dump.lines())
                .containsExactly(
                        new BodyDump.Line("tone", 0, "21000000", "INSIDE_DIAL_TONE"),
                        new BodyDump.Line("toneOutputDirection", 4, "00000000", "USER"),
                        new BodyDump.Line("lineInstance", 8, "01000000", "1"),
                        new BodyDump.Line("callReference", 12, "07000000", "7"));
        assertThat(dump.problems()).isEmpty();
    }

    @Test
    void explainsWhatDoesNotFit() {
        assertThat(dump(StartTone.class, "ff", 20).problems())
                .containsExactly(
                        "StartTone.tone: needs 4 bytes at offset 0, the body has 1 more",
                        "StartTone.tone: Tone(0xFF) at offset 0 has no name");
        assertThat(dump(StartTone.class, "2100000000000000010000000700000099", 20)
                        .problems())
                .containsExactly("StartTone: 1 surplus bytes at offset 16: 99");
    }

    @Test
    void namesElementsOfListsAndCountsOffsetsFromTheBodyInsideUnionsToo() {
        String hex = "02000000" + "04000000" + "1e000000" + "0102030400000000" + "09000000" + "1e000000"
                + "0200000000000000";
        BodyDump dump = dump(CapabilitiesRes.class, hex, 20);
        assertThat(dump.lines())
                .contains(
                        new BodyDump.Line("caps[0].payloads.dynamicPayload", 13, "02", "2"),
                        new BodyDump.Line("caps[1].payloads.g723BitRate", 28, "02000000", "RATE_6_3K"));
    }

    @Test
    void hidesKeys() {
        String hex = "00".repeat(44) + "01000000" + "1000" + "0e00" + "ab".repeat(32) + "00".repeat(24);
        assertThat(dump(StartMediaTransmission.class, hex, 11).lines().toString())
                .doesNotContain("abab");
    }
}
