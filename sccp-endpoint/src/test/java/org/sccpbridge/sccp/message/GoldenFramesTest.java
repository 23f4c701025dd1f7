package org.sccpbridge.sccp.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sccpbridge.sccp.layout.BodyForm;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.LayoutInterpreter;
import org.sccpbridge.sccp.layout.Leaf;
import org.sccpbridge.sccp.layout.Octets;

/** Frames made by the project and kept: a body that changes, or is read differently, shows here. */
class GoldenFramesTest {
    private static final Path MISSING = Path.of("target", "golden");
    private static final List<MessageCatalog> CATALOGS =
            List.of(MessageCatalog.standard(), new MessageCatalog(new LayoutInterpreter()));

    static List<GoldenFrame> frames() {
        return GoldenFrame.all();
    }

    private static IntStream ends(BodyForm form) {
        return IntStream.of(form.since(), form.until());
    }

    @ParameterizedTest
    @MethodSource("frames")
    void decodesToTheFieldsListed(GoldenFrame frame) {
        for (MessageCatalog catalog : CATALOGS) {
            ends(frame.form()).forEach(version -> {
                Message message = catalog.decode(frame.entry().id(), frame.body(), CodecContext.latin1(version));
                assertThat(FieldValues.of(message)).as("at %d", version).isEqualTo(frame.fields());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void encodesToTheBytesListed(GoldenFrame frame) {
        for (MessageCatalog catalog : CATALOGS) {
            ends(frame.form()).forEach(version -> {
                CodecContext context = CodecContext.latin1(version);
                Message message = catalog.decode(frame.entry().id(), frame.body(), context);
                ByteBuf out = Unpooled.buffer();
                if (frame.form().sent()) {
                    catalog.encodeBody(message, context, out);
                } else {
                    out = frame.form().write((Record) message, context);
                }
                assertThat(ByteBufUtil.hexDump(out)).as("at %d", version).isEqualTo(frame.hex());
            });
        }
    }

    @Test
    void everyFormOfEveryMessageHasItsFrames() throws IOException {
        Set<String> held = frames().stream().map(GoldenFrame::title).collect(Collectors.toSet());
        List<GoldenFrame> missing = GoldenFrame.made().stream()
                .filter(frame -> !held.contains(frame.title()))
                .toList();
        Files.createDirectories(MISSING);
        for (String file : GoldenFrame.FILES) {
            String blocks = missing.stream()
                    .filter(frame -> frame.file().equals(file))
                    .map(GoldenFrame::text)
                    .collect(Collectors.joining());
            Files.writeString(MISSING.resolve(file + ".txt"), blocks, StandardCharsets.ISO_8859_1);
        }
        assertThat(missing)
                .as("blocks to look at and to append to the files of the same names are in %s", MISSING)
                .isEmpty();
    }

    /** A field that is zero or empty in all frames could be read from anywhere. */
    @Test
    void everyFieldHoldsSomethingInOneFrameOfItsForm() {
        Set<String> empty = new TreeSet<>();
        Set<String> filled = new TreeSet<>();
        for (GoldenFrame frame : frames()) {
            for (Leaf leaf : frame.form().leaves(frame.body())) {
                String field = frame.entry().name() + " " + frame.form().label() + " " + leaf.field();
                (isEmpty(leaf.value()) ? empty : filled).add(field);
            }
        }
        empty.removeAll(filled);
        assertThat(empty).isEmpty();
    }

    private static boolean isEmpty(Object value) {
        if (value instanceof Octets bytes) {
            return bytes.isZero();
        } else if (value instanceof IpAddress address) {
            return address.isAny();
        }
        return value.equals(0) || value.equals("");
    }
}
