package org.sccpbridge.sccp.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.message.call.CallState;
import org.sccpbridge.sccp.message.call.DialedNumber;
import org.sccpbridge.sccp.message.code.CallPrivacy;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.KeypadButtonCode;
import org.sccpbridge.sccp.message.code.MediaStatus;
import org.sccpbridge.sccp.message.data.DeviceToUserData;
import org.sccpbridge.sccp.message.display.DisplayPromptStatus;
import org.sccpbridge.sccp.message.display.DisplayPromptStatusV2;
import org.sccpbridge.sccp.message.display.DisplayText;
import org.sccpbridge.sccp.message.input.EnblocCall;
import org.sccpbridge.sccp.message.input.KeypadButton;
import org.sccpbridge.sccp.message.input.OffHook;
import org.sccpbridge.sccp.message.input.SoftKeyEvent;
import org.sccpbridge.sccp.message.media.OpenReceiveChannelAck;
import org.sccpbridge.sccp.message.media.StartMediaTransmissionAck;
import org.sccpbridge.sccp.message.registration.CapabilitiesRes;
import org.sccpbridge.sccp.message.registration.RegisterAck;
import org.sccpbridge.sccp.message.template.ButtonTemplateRes;
import org.sccpbridge.sccp.message.template.ForwardStatRes;
import org.sccpbridge.sccp.message.template.LineStatRes;
import org.sccpbridge.sccp.message.template.SoftKeyTemplateRes;

/** Bodies as peers really send them: too short, too long, with garbage, at odd offsets, with counts that lie. */
class ToleranceTest {
    private static final MessageCatalog CATALOG = MessageCatalog.standard();

    /** Spaces are for the reader; {@code 'abc'} stands for its characters. */
    private static byte[] bytes(String body) {
        StringBuilder hex = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (quoted) {
                hex.append(HexFormat.of().toHexDigits((byte) c));
            } else if (c != ' ') {
                hex.append(c);
            }
        }
        return HexFormat.of().parseHex(hex);
    }

    private static Message read(int id, int version, String body) {
        return CATALOG.decode(id, Unpooled.wrappedBuffer(bytes(body)), CodecContext.latin1(version));
    }

    private static String written(Message message, int version) {
        ByteBuf out = Unpooled.buffer();
        CATALOG.encodeBody(message, CodecContext.latin1(version), out);
        return ByteBufUtil.hexDump(out);
    }

    private static String zeros(int bytes) {
        return "00".repeat(bytes);
    }

    @Test
    void takesWhatShortBodiesOfOldPeersLackForZero() {
        assertThat(read(0x0006, 0, "")).isEqualTo(new OffHook(0, 0));
        assertThat(read(0x0003, 0, "05000000")).isEqualTo(new KeypadButton(new KeypadButtonCode(5), 0, 0));
        assertThat(read(0x0111, 0, "04000000 01000000 07000000")).isInstanceOfSatisfying(CallState.class, state -> {
            assertThat(state.callState()).isEqualTo(CallStateCode.RING_IN);
            assertThat(state.privacy()).isEqualTo(CallPrivacy.NONE);
        });
        RegisterAck ack = (RegisterAck) read(0x0081, 0, "1e000000 'M/D/Y' 00 0000");
        assertThat(ack.keepAliveInterval()).isEqualTo(30);
        assertThat(ack.maxProtocolVer()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"28, '', ''", "68, Full, ''", "108, Full, Label", "112, Full, Label"})
    void readsALineOfEveryAge(int length, String name, String label) {
        String all = "02000000 '1001'" + zeros(20) + "'Full'" + zeros(36) + "'Label'" + zeros(35) + "0f000000";
        String hex = HexFormat.of().formatHex(bytes(all)).substring(0, 2 * length);
        assertThat(read(0x0092, 0, hex)).isEqualTo(new LineStatRes(2, "1001", name, label, length == 112 ? 15 : 0));
    }

    @Test
    void readsAWordThatEndsInTheMiddle() {
        assertThat(read(0x0006, 17, "01000000 0203")).isEqualTo(new OffHook(1, 0x0302));
        assertThat(read(0x0026, 17, "02")).isInstanceOf(SoftKeyEvent.class);
    }

    @Test
    void readsEveryMessageCutAnywhere() {
        byte[] ones = new byte[64];
        Arrays.fill(ones, (byte) 1);
        for (CatalogEntry entry : CATALOG.entries()) {
            for (int version : new int[] {0, 11, 17, 22}) {
                for (int length = 0; length <= ones.length; length++) {
                    ByteBuf body = Unpooled.wrappedBuffer(ones, 0, length);
                    assertThat(CATALOG.decode(entry.id(), body, CodecContext.utf8(version)))
                            .as("%s of %d bytes at %d", entry.name(), length, version)
                            .isNotNull();
                }
            }
        }
    }

    /** The 8 bytes that a 6901 adds to media acknowledgements, and a 7960 to SoftKeyEvent (published dumps). */
    @Test
    void passesOverWhatPhonesAppend() {
        String ack = "00000000 00000000 c0000201" + zeros(12) + "f42f0000 12000000 07000000";
        OpenReceiveChannelAck plain = (OpenReceiveChannelAck) read(0x0022, 20, ack);
        assertThat(plain.mediaReceptionStatus()).isEqualTo(MediaStatus.OK);
        assertThat(plain.ipAddr()).isEqualTo(IpAddress.of("192.0.2.1"));
        assertThat(plain.portNumber()).isEqualTo(0x2FF4);
        assertThat(read(0x0022, 20, ack + "0000000000000000")).isEqualTo(plain);
        assertThat(read(0x0022, 20, ack + "deadbeef01000000")).isEqualTo(plain);

        String sent = "00000000 12000000 00000000 00000000 0a01022c" + zeros(12) + "f42f0000 00000000";
        assertThat(read(0x0154, 20, sent + zeros(8)))
                .isEqualTo(read(0x0154, 20, sent))
                .isInstanceOfSatisfying(
                        StartMediaTransmissionAck.class,
                        to -> assertThat(to.transmitIpAddr()).isEqualTo(IpAddress.of("10.1.2.44")));

        assertThat(read(0x0026, 0, "09000000 01000000 05000000 0102030405060708"))
                .isEqualTo(read(0x0026, 0, "09000000 01000000 05000000"));
    }

    @Test
    void endsATextAtItsNulWhateverFollows() {
        assertThat(read(0x0099, 0, "'1091' 00 fe8e09" + "ff".repeat(24) + "deadbeef"))
                .isEqualTo(new DisplayText("1091"));
        assertThat(read(0x0112, 6, "00000000 'Hold' 00" + "ee".repeat(27) + "01000000 07000000"))
                .isEqualTo(new DisplayPromptStatus(0, "Hold", 1, 7));
        assertThat(read(0x0112, 6, "00000000 '12345678901234567890123456789012' 01000000 07000000"))
                .isEqualTo(new DisplayPromptStatus(0, "12345678901234567890123456789012", 1, 7));
    }

    /** The terminator of the last text must be sent, or Java phones hang up (observed); it may be missing in what is received. */
    @Test
    void takesTheLastTextWithoutItsNul() {
        DisplayPromptStatusV2 prompt = new DisplayPromptStatusV2(0, 1, 7, "Hold");
        assertThat(read(0x0145, 20, "00000000 01000000 07000000 'Hold'")).isEqualTo(prompt);
        assertThat(written(prompt, 20)).endsWith("486f6c6400000000");
    }

    /** From protocol 18 on words follow 25-byte numbers at odd offsets (captures). */
    @Test
    void readsAndWritesWordsAtOddOffsets() {
        DialedNumber number = new DialedNumber("98011", 1, 7);
        String packed = "'98011'" + zeros(20) + "01000000 07000000 000000";
        assertThat(read(0x011D, 18, packed)).isEqualTo(number);
        assertThat(read(0x011D, 22, packed.substring(0, packed.length() - 6))).isEqualTo(number);
        assertThat(written(number, 18)).isEqualTo(HexFormat.of().formatHex(bytes(packed)));
        assertThat(read(0x011D, 17, "'98011'" + zeros(19) + "01000000 07000000"))
                .isEqualTo(number);

        ForwardStatRes forward = new ForwardStatRes(1, 2, 2, "2001", 0, "", 0, "");
        String unaligned = "01000000 02000000 02000000 '2001'" + zeros(21) + zeros(29) + zeros(29) + "00";
        assertThat(written(forward, 20)).isEqualTo(HexFormat.of().formatHex(bytes(unaligned)));
        assertThat(read(0x0090, 20, unaligned)).isEqualTo(forward);
    }

    @ParameterizedTest
    @CsvSource({
        "0,  24, 0",
        "11, 24, 0",
        "17, 24, 0",
        "18, 25, 3",
        "22, 25, 3",
        // of an 8945: aligned
        "22, 28, 0",
        // of a phone that kept the short number
        "22, 24, 0"
    })
    void readsTheLineOfEnblocCallPackedAndUnpacked(int version, int lineAt, int filler) {
        String body = "'98011'" + zeros(lineAt - 5) + "02000000" + zeros(filler);
        assertThat(read(0x0004, version, body)).isEqualTo(new EnblocCall("98011", 2));
        String withoutLine = "'98011'" + zeros(lineAt - 5);
        assertThat(read(0x0004, version, withoutLine)).isEqualTo(new EnblocCall("98011", 0));
    }

    @ParameterizedTest
    @CsvSource({"17, 24, 0", "18, 25, 3", "22, 25, 3"})
    void writesEnblocCallAsMostPhonesDo(int version, int lineAt, int filler) {
        String body = "'98011'" + zeros(lineAt - 5) + "02000000" + zeros(filler);
        assertThat(written(new EnblocCall("98011", 2), version))
                .isEqualTo(HexFormat.of().formatHex(bytes(body)));
    }

    @Test
    void takesNoMoreElementsThanAreDeclaredAndThere() {
        String capability = "04000000 3c000000 0000000000000000";
        CapabilitiesRes declared = (CapabilitiesRes) read(0x0010, 11, "01000000" + capability + capability);
        assertThat(declared.caps()).hasSize(1);
        CapabilitiesRes there = (CapabilitiesRes) read(0x0010, 11, "05000000" + capability + capability);
        assertThat(there.caps()).hasSize(2);
        CapabilitiesRes lying = (CapabilitiesRes) read(0x0010, 11, "ffffffff" + capability.repeat(30));
        assertThat(lying.caps()).hasSize(18);

        ButtonTemplateRes buttons =
                (ButtonTemplateRes) read(0x0097, 11, "00000000 02000000 02000000 0109 0209" + "00ff".repeat(40));
        assertThat(buttons.definition()).hasSize(2);
        ButtonTemplateRes many =
                (ButtonTemplateRes) read(0x0097, 11, "00000000 ffffff7f ffffff7f" + "0109".repeat(200));
        assertThat(many.definition()).hasSize(56);

        SoftKeyTemplateRes keys = (SoftKeyTemplateRes)
                read(0x0108, 11, "00000000 20000000 20000000 '" + "Redial" + "'" + zeros(10) + "01000000");
        assertThat(keys.definition()).hasSize(1);
    }

    @Test
    void takesNoMoreBytesThanAreDeclaredAndThere() {
        String head = "00000000 01000000 07000000 09000000";
        DeviceToUserData declared = (DeviceToUserData) read(0x002E, 11, head + "02000000 'abcd'");
        assertThat(new String(declared.xmldata().toArray(), StandardCharsets.US_ASCII))
                .isEqualTo("ab");
        DeviceToUserData there = (DeviceToUserData) read(0x002E, 11, head + "ffffffff 'abcd'");
        assertThat(new String(there.xmldata().toArray(), StandardCharsets.US_ASCII))
                .isEqualTo("abcd");
    }

    @Test
    void keepsUnknownMessagesAsBytes() {
        assertThat(read(0x01FF, 20, "deadbeef")).isInstanceOfSatisfying(UnknownMessage.class, unknown -> {
            assertThat(unknown.id()).isEqualTo(0x01FF);
            assertThat(unknown.body()).hasToString("deadbeef");
            assertThat(written(unknown, 20)).isEqualTo("deadbeef");
        });
    }
}
