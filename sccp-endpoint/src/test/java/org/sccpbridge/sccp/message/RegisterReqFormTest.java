package org.sccpbridge.sccp.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.message.part.StationIdentifier;
import org.sccpbridge.sccp.message.registration.RegisterReq;
import org.sccpbridge.sccp.message.registration.RegisterReqForm;

class RegisterReqFormTest {
    private static final CodecContext LATIN1 = CodecContext.latin1(0);
    private static final int HEADER = 12;
    private static final RegisterReq FULL = new RegisterReq(
            new StationIdentifier("SEP001122334455", 0, 1),
            IpAddress.of("192.0.2.7"),
            7,
            5,
            2,
            11,
            0x20,
            0x8560,
            3,
            1,
            Octets.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}),
            9,
            6,
            IpAddress.of("2001:db8::7"),
            8,
            "P00308010200",
            "stamp");

    private static ByteBuf frame(RegisterReqForm form) {
        ByteBuf out = Unpooled.buffer();
        out.writeByte(0x55);
        form.encode(FULL, LATIN1, 0, out);
        return out.skipBytes(1);
    }

    private static RegisterReq read(ByteBuf frame) {
        return (RegisterReq) MessageCatalog.standard().decode(1, frame.skipBytes(HEADER), LATIN1);
    }

    @ParameterizedTest
    @EnumSource
    void endsTheFrameAfterTheFormsLastField(RegisterReqForm form) {
        ByteBuf frame = frame(form);
        assertThat(frame.readableBytes()).isEqualTo(HEADER + form.bodyLength());
        assertThat(frame.getIntLE(frame.readerIndex())).isEqualTo(form.bodyLength() + 4);
        assertThat(RegisterReqForm.ofLength(form.bodyLength())).contains(form);
    }

    @ParameterizedTest
    @CsvSource({
        "STREAMS,      0, 0,  0,     0, 0, ''",
        "FEATURES,     2, 11, 34144, 0, 0, ''",
        "CONFERENCES,  2, 11, 34144, 3, 0, ''",
        "MAC_ADDRESS,  2, 11, 34144, 3, 0, ''",
        "LOAD_NAME,    2, 11, 34144, 3, 6, P00308010200",
        "CONFIG_STAMP, 2, 11, 34144, 3, 6, P00308010200"
    })
    void readsWhatTheFormHasAndZerosForTheRest(
            RegisterReqForm form, int streams, int version, int features, int conferences, int lines, String load) {
        RegisterReq read = read(frame(form));
        assertThat(read.sid()).isEqualTo(FULL.sid());
        assertThat(read.maxStreams()).isEqualTo(5);
        assertThat(read.activeStreams()).isEqualTo(streams);
        assertThat(read.protocolVer()).isEqualTo(version);
        assertThat(read.phoneFeatures()).isEqualTo(features);
        assertThat(read.maxConferences()).isEqualTo(conferences);
        assertThat(read.maxNumberOfLines()).isEqualTo(lines);
        assertThat(read.firmwareLoadName()).isEqualTo(load);
    }

    @Test
    void losesNothingInTheLongestForm() {
        assertThat(read(frame(RegisterReqForm.CONFIG_STAMP))).isEqualTo(FULL);
    }

    @Test
    void knowsNoFormOfALengthThatNobodySends() {
        assertThat(RegisterReqForm.ofLength(40)).isEmpty();
    }
}
