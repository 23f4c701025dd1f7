package org.sccpbridge.sccp.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a capture file: read to their end, or refused with a place. */
class CaptureFuzzTest {
    static Stream<byte[]> files() throws IOException {
        List<byte[]> packets = Captures.conversation();
        return Stream.of(
                Captures.raw(packets),
                Captures.pcap(ByteOrder.BIG_ENDIAN, PcapReader.NANOSECONDS, 0, "02000000", packets),
                Captures.pcapng(List.of(Captures.captured(true, Captures.key(1), 20))));
    }

    @MethodSource("files")
    @FuzzTest
    void readsAnyFileOrSaysWhereItIsDamaged(byte[] file) {
        FrameText text = new FrameText(ZoneOffset.UTC);
        Conversations.Listener listener = new Conversations.Listener() {
            @Override
            public void frame(CapturedFrame frame) {
                assertThat(text.line(frame)).doesNotContain("\n");
                assertThat(text.details(frame)).isNotEmpty();
            }

            @Override
            public void note(Instant time, String who, String what) {
                assertThat(text.note(time, who, what)).isNotEmpty();
            }
        };
        try {
            Conversations conversations = new Conversations(2000, OptionalInt.empty(), listener);
            CaptureFile.read("file", new ByteArrayInputStream(file), conversations);
        } catch (CaptureException e) {
            assertThat(e).hasMessageStartingWith("file: at offset ");
        } catch (IOException e) {
            throw new AssertionError("bytes in memory can be read", e);
        }
    }
}
