package org.sccpbridge.sccp.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureFileTest {
    private static final String ETHERNET = "010203040506" + "0a0b0c0d0e0f";

    @ParameterizedTest
    @CsvSource({
        "101, ''",
        "12, ''",
        "228, ''",
        "0, 02000000",
        "108, 00000002",
        "1, " + ETHERNET + "0800",
        "1, " + ETHERNET + "810000050800",
        "1, " + ETHERNET + "88a80005810000070800",
        "113, 00000001000600000000000000000800",
        "276, 0800000000000001000100060000000000000000"
    })
    void readsEveryLinkLayer(int linkType, String header) {
        byte[] file = Captures.pcap(
                ByteOrder.LITTLE_ENDIAN, PcapReader.MICROSECONDS, linkType, header, Captures.conversation());
        assertThat(Captures.read(file).lines).isEqualTo(Captures.SPOKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {PcapReader.MICROSECONDS, PcapReader.NANOSECONDS})
    void readsBothByteOrdersAndResolutions(int magic) {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            Captures.Told told =
                    Captures.read(Captures.pcap(order, magic, PacketDissector.RAW, "", Captures.conversation()));
            assertThat(told.lines).isEqualTo(Captures.SPOKEN);
            assertThat(told.frames).allMatch(frame -> frame.time().equals(Captures.TIME));
        }
    }

    @Test
    void takesVersionAndEncodingFromTheRegistration() {
        Captures.Told told = Captures.read(Captures.raw(Captures.conversation()));
        assertThat(told.frames)
                .extracting(frame ->
                        frame.context().version() + " " + frame.context().charset())
                .containsExactly("0 ISO-8859-1", "0 ISO-8859-1", "20 UTF-8", "20 UTF-8", "20 UTF-8");
    }

    @Test
    void putsSegmentsInOrderAndDropsWhatComesTwice() {
        List<byte[]> packets = new ArrayList<>(Captures.conversation());
        packets.add(3, packets.get(1));
        packets.add(packets.remove(4));
        packets.add(packets.get(4));
        assertThat(Captures.read(Captures.raw(packets)).lines).isEqualTo(Captures.SPOKEN);
    }

    @Test
    void cutsAndJoinsSegmentsAnyhow() {
        byte[] all = Captures.frame(Captures.key(1), 20, 20);
        byte[] both = Arrays.copyOf(all, 2 * all.length);
        System.arraycopy(all, 0, both, all.length, all.length);
        for (int cut = 1; cut < both.length; cut++) {
            TcpPackets connection = new TcpPackets(Captures.PHONE, Captures.SERVER);
            List<byte[]> packets = new ArrayList<>(Captures.conversation().subList(0, 1));
            packets.add(connection.packet(true, Arrays.copyOf(both, cut)));
            packets.add(connection.packet(true, Arrays.copyOfRange(both, cut, both.length)));
            assertThat(Captures.read(Captures.raw(packets)).frames).hasSize(2);
        }
    }

    @Test
    void goesOnBehindLostBytesAndSaysSo() {
        List<byte[]> packets = new ArrayList<>(Captures.conversation());
        packets.remove(3);
        assertThat(Captures.read(Captures.raw(packets)).lines)
                .containsExactly(
                        Captures.SPOKEN.get(0),
                        Captures.SPOKEN.get(1),
                        "SEP001122334455 -- bytes are missing from the capture here",
                        Captures.SPOKEN.get(3),
                        Captures.SPOKEN.get(4));
    }

    @Test
    void guessesTheVersionOfWhatBeganEarlierAndSaysSo() {
        List<byte[]> packets = List.of(
                new TcpPackets(Captures.PHONE, Captures.SERVER).packet(true, Captures.frame(Captures.key(1), 11, 0)));
        assertThat(Captures.read(Captures.raw(packets)).lines)
                .containsExactly(
                        "10.1.2.3:50123 -- its registration is not in the capture: read as protocol 11, --protocol N tells"
                                + " another",
                        "10.1.2.3:50123 -> KeypadButton 1");
    }

    @Test
    void readsWhatItWrites() throws IOException {
        List<CapturedFrame> frames = List.of(
                Captures.captured(true, Captures.REGISTER, 0),
                Captures.captured(false, Captures.ACK, 0),
                Captures.captured(true, Captures.key(2), 20));
        Captures.Told told = Captures.read(Captures.pcapng(frames));
        assertThat(told.frames)
                .extracting(CapturedFrame::bytes)
                .isEqualTo(frames.stream().map(CapturedFrame::bytes).toList());
        assertThat(told.frames).allMatch(frame -> frame.time().equals(Captures.TIME));
        assertThat(told.frames).extracting(CapturedFrame::phone).containsOnly(Captures.PHONE);
    }

    @Test
    void namesFileAndOffsetOfAFileCutOff() {
        byte[] file = Captures.raw(Captures.conversation());
        byte[] cut = Arrays.copyOf(file, file.length - 10);
        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(CaptureException.class)
                .hasMessageMatching(
                        "a.pcap: at offset \\d+: the file ends in the middle of a packet \\(54 of 64 bytes\\)");
    }

    @Test
    void namesFileAndOffsetOfADamagedLength() {
        byte[] file = Captures.raw(Captures.conversation());
        ByteBuffer.wrap(file).putInt(32, -1);
        assertThatThrownBy(() -> read(file))
                .hasMessage("a.pcap: at offset 24: a packet of 4294967295 bytes; the file is damaged");
        assertThatThrownBy(() -> read(new byte[] {1, 2, 3, 4, 5}))
                .hasMessage("a.pcap: at offset 0: neither pcap nor pcapng");
        assertThatThrownBy(() -> read(new byte[] {1, 2}))
                .hasMessage("a.pcap: at offset 0: the file ends in the middle of the file header (2 of 4 bytes)");
    }

    private static void read(byte[] file) throws IOException {
        CaptureFile.read(
                "a.pcap",
                new ByteArrayInputStream(file),
                new Conversations(2000, OptionalInt.empty(), new Captures.Told()));
    }
}
