package org.sccpbridge.sccp.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.Layout;
import org.sccpbridge.sccp.layout.LayoutCompiler;
import org.sccpbridge.sccp.layout.LayoutInterpreter;
import org.sccpbridge.sccp.layout.MessageCodec;
import org.sccpbridge.sccp.layout.Versions;

/** The compiled engine does what the reference does: to every message at every version, with any bytes and any record. */
class EnginesAgreeTest {
    private static final Charset[] CHARSETS = {
        StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8, Charset.forName("windows-1251")
    };
    private static final int BODIES = 20;
    private static final int RECORDS = 10;

    /** What came of it: the result or the failure, and how far the buffer got. */
    private record Outcome(Object result, Object failure, int position) {}

    private static Outcome outcome(Supplier<Object> work, IntSupplier position) {
        try {
            return new Outcome(work.get(), null, position.getAsInt());
        } catch (RuntimeException e) {
            return new Outcome(null, e.getClass().getName() + ": " + e.getMessage(), position.getAsInt());
        }
    }

    private static <M extends Record> Outcome read(MessageCodec<M> codec, byte[] body, CodecContext context) {
        ByteBuf in = Unpooled.wrappedBuffer(body);
        return outcome(() -> codec.read(in, context), in::readerIndex);
    }

    private static <M extends Record> Outcome write(MessageCodec<M> codec, M message, CodecContext context) {
        ByteBuf out = Unpooled.buffer();
        out.writeByte(0);
        return outcome(
                () -> {
                    codec.write(message, out, context);
                    return ByteBufUtil.hexDump(out);
                },
                out::writerIndex);
    }

    static Stream<Layout<?>> layouts() {
        return MessageCatalog.standard().entries().stream()
                .filter(entry -> entry.layout() != null)
                .map(CatalogEntry::layout);
    }

    private final LayoutCompiler compiler = new LayoutCompiler();

    @ParameterizedTest
    @MethodSource("layouts")
    <M extends Record> void readAnyBytesAlike(Layout<M> layout) {
        MessageCodec<M> reference = new LayoutInterpreter().codec(layout);
        MessageCodec<M> compiled = compiler.codec(layout);
        Random random = new Random(layout.name().hashCode());
        for (int version = 0; version <= Versions.MAX; version++) {
            for (int i = 0; i < BODIES; i++) {
                CodecContext context = new CodecContext(version, CHARSETS[i % CHARSETS.length]);
                byte[] body = (i / 3) % 2 == 0 ? noise(random) : damaged(reference, layout, context, random);
                Outcome expected = read(reference, body, context);
                assertThat(read(compiled, body, context))
                        .as(() -> "version " + context.version() + ": " + ByteBufUtil.hexDump(body))
                        .isEqualTo(expected);
            }
        }
        assertThat(compiler.handedOver()).isZero();
    }

    /** Bytes of any length; mostly small numbers, so that counts and selectors are met. */
    private static byte[] noise(Random random) {
        byte[] body = new byte[random.nextInt(random.nextInt(10) == 0 ? 4000 : 400)];
        random.nextBytes(body);
        if (random.nextBoolean()) {
            for (int i = 0; i < body.length; i++) {
                body[i] = (byte) (random.nextInt(4) > 0 ? 0 : random.nextInt(20));
            }
        }
        return body;
    }

    /** A good body, cut, lengthened or with some bytes changed. */
    private static <M extends Record> byte[] damaged(
            MessageCodec<M> codec, Layout<M> layout, CodecContext context, Random random) {
        ByteBuf out = Unpooled.buffer();
        codec.write(new SampleRecords(random.nextLong()).make(layout.type()), out, context);
        byte[] body = ByteBufUtil.getBytes(out);
        switch (random.nextInt(4)) {
            case 0 -> body = Arrays.copyOf(body, random.nextInt(body.length + 1));
            case 1 -> body = Arrays.copyOf(body, body.length + random.nextInt(16));
            case 2 -> {
                for (int i = 0; i < body.length; i += 1 + random.nextInt(16)) {
                    body[i] = (byte) random.nextInt();
                }
            }
            default -> {}
        }
        return body;
    }

    @ParameterizedTest
    @MethodSource("layouts")
    <M extends Record> void writeAnyRecordAlike(Layout<M> layout) {
        MessageCodec<M> reference = new LayoutInterpreter().codec(layout);
        MessageCodec<M> compiled = compiler.codec(layout);
        Random random = new Random(layout.name().hashCode());
        int failures = 0;
        for (int version = 0; version <= Versions.MAX; version++) {
            for (int i = 0; i < RECORDS; i++) {
                CodecContext context = new CodecContext(version, CHARSETS[i % CHARSETS.length]);
                SampleRecords samples = new SampleRecords(random.nextLong());
                M message = (i / 3) % 2 == 0
                        ? samples.make(layout.type())
                        : samples.exceeding().make(layout.type());
                Outcome expected = write(reference, message, context);
                assertThat(write(compiled, message, context))
                        .as(() -> "version " + context.version() + ": " + message)
                        .isEqualTo(expected);
                failures += expected.failure() == null ? 0 : 1;
            }
        }
        assertThat(compiler.handedOver()).isEqualTo(failures);
    }
}
