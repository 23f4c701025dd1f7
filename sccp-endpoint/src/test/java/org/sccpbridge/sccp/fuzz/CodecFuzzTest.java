package org.sccpbridge.sccp.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sccpbridge.sccp.layout.BodyDump;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.LayoutCompiler;
import org.sccpbridge.sccp.layout.LayoutInterpreter;
import org.sccpbridge.sccp.layout.Versions;
import org.sccpbridge.sccp.message.CatalogEntry;
import org.sccpbridge.sccp.message.GoldenFrame;
import org.sccpbridge.sccp.message.Message;
import org.sccpbridge.sccp.message.MessageCatalog;
import org.sccpbridge.sccp.wire.SccpFrameDecoder;

/** Both engines on any body. Input: message (its row in the catalogue; beyond the last row: an unknown id), version, text encoding, body. */
class CodecFuzzTest {
    private static final MessageCatalog CATALOG = new MessageCatalog(new LayoutInterpreter());
    private static final LayoutCompiler COMPILER = new LayoutCompiler();
    private static final MessageCatalog COMPILED = new MessageCatalog(COMPILER);
    private static final List<CatalogEntry> ROWS = List.copyOf(CATALOG.entries());
    private static final int UNKNOWN_ID = 0x7777;
    private static final int HEAD = 3;
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_8,
            Charset.forName("windows-1251"),
            Charset.forName("ISO-8859-7"));

    /** The golden frames. */
    static Stream<byte[]> bodies() {
        return GoldenFrame.all().stream().map(CodecFuzzTest::seed);
    }

    private static byte[] seed(GoldenFrame frame) {
        byte[] body = ByteBufUtil.getBytes(frame.body());
        byte[] input = new byte[HEAD + body.length];
        input[0] = (byte) ROWS.indexOf(CATALOG.entry(frame.entry().id()));
        input[1] = (byte) frame.form().until();
        System.arraycopy(body, 0, input, HEAD, body.length);
        return input;
    }

    @MethodSource("bodies")
    @FuzzTest
    void readsAnythingAndRepeatsItself(byte[] input) {
        if (input.length < HEAD) {
            return;
        }
        int row = input[0] & 0xFF;
        int id = row < ROWS.size() ? ROWS.get(row).id() : UNKNOWN_ID;
        CodecContext context = new CodecContext(
                (input[1] & 0xFF) % (Versions.MAX + 1), CHARSETS.get((input[2] & 0xFF) % CHARSETS.size()));
        ByteBuf body = Unpooled.wrappedBuffer(input, HEAD, input.length - HEAD);

        Message read = CATALOG.decode(id, body, context);
        assertThat(body.readableBytes()).isEqualTo(input.length - HEAD);
        assertThat(COMPILED.decode(id, body, context)).isEqualTo(read);
        ByteBuf sent = encode(CATALOG, read, context);
        assertThat(ByteBufUtil.hexDump(encode(COMPILED, read, context))).isEqualTo(ByteBufUtil.hexDump(sent));
        assertThat(COMPILER.handedOver()).isZero();
        assertThat(sent.readableBytes()).isLessThanOrEqualTo(Math.max(SccpFrameDecoder.DEFAULT_LIMIT, input.length));
        assertThat(sent.readableBytes() % 4).isZero();

        // What the version cannot carry is lost on the first way; from then on nothing may change.
        Message again = CATALOG.decode(id, sent, context);
        assertThat(ByteBufUtil.hexDump(encode(CATALOG, again, context))).isEqualTo(ByteBufUtil.hexDump(sent));
        dump(row, body, context, read);
    }

    private static void dump(int row, ByteBuf body, CodecContext context, Message read) {
        if (row >= ROWS.size() || ROWS.get(row).layout() == null) {
            return;
        }
        BodyDump dump = BodyDump.of(ROWS.get(row).layout(), body, context);
        assertThat(dump.message()).isEqualTo(read.getClass().getSimpleName());
        assertThat(dump.lines()).allSatisfy(line -> assertThat(line.offset()).isBetween(0, body.readableBytes()));
    }

    private static ByteBuf encode(MessageCatalog catalog, Message message, CodecContext context) {
        ByteBuf out = Unpooled.buffer();
        catalog.encodeBody(message, context, out);
        return out;
    }
}
