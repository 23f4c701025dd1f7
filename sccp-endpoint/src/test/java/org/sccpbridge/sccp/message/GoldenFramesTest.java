package org.sccpbridge.sccp.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.Versions;

/**
 * {@code golden-frames.txt}: a line {@code = Name version hex-of-the-body}, then a line {@code field = value} for each field.
 * The blocks that a new message lacks are written under {@code target}: look at them and append them.
 */
class GoldenFramesTest {
    private static final Path MISSING = Path.of("target/golden-frames-missing.txt");
    private static final MessageCatalog CATALOG = MessageCatalog.standard();

    record Block(String name, int version, String hex, Map<String, String> fields) {
        @Override
        public String toString() {
            return name + " " + version;
        }

        Message decoded() {
            ByteBuf body = Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex));
            return CATALOG.decode(idOf(name), body, CodecContext.latin1(version));
        }
    }

    private static int idOf(String name) {
        return CATALOG.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    static List<Block> blocks() throws IOException {
        byte[] file =
                GoldenFramesTest.class.getResourceAsStream("golden-frames.txt").readAllBytes();
        List<Block> blocks = new ArrayList<>();
        for (String line : new String(file, StandardCharsets.UTF_8).lines().toList()) {
            if (line.startsWith("= ")) {
                String[] parts = line.split(" ", -1);
                blocks.add(new Block(parts[1], Integer.parseInt(parts[2]), parts[3], new TreeMap<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.strip().split(" = ?", 2);
                blocks.get(blocks.size() - 1).fields().put(parts[0], parts[1]);
            }
        }
        return blocks;
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void decodesToTheFieldsListed(Block block) {
        assertThat(FieldValues.of(block.decoded())).isEqualTo(block.fields());
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void encodesToTheBytesListed(Block block) {
        ByteBuf out = Unpooled.buffer();
        CATALOG.encodeBody(block.decoded(), CodecContext.latin1(block.version()), out);
        assertThat(ByteBufUtil.hexDump(out)).isEqualTo(block.hex());
    }

    @Test
    void everyMessageHasAFrameOfEachFormThatIsSent() throws IOException {
        Set<String> held = new LinkedHashSet<>();
        blocks().forEach(block -> held.add(block.toString()));
        List<String> missing =
                wanted().stream().filter(one -> !held.contains(one)).toList();
        write(missing);
        assertThat(missing).as("blocks are in %s", MISSING).isEmpty();
    }

    /** Name and first version of each form that differs from the one before in the bytes of one sample. */
    private static List<String> wanted() {
        List<String> wanted = new ArrayList<>();
        for (CatalogEntry entry : CATALOG.entries()) {
            if (entry.layout() == null) {
                continue;
            }
            String before = "none";
            for (int version = 0; version <= Versions.MAX; version++) {
                ByteBuf out = Unpooled.buffer();
                CATALOG.encodeBody(sample(entry), CodecContext.latin1(version), out);
                String hex = ByteBufUtil.hexDump(out);
                if (!hex.equals(before)) {
                    wanted.add(entry.name() + " " + version);
                }
                before = hex;
            }
        }
        return wanted;
    }

    private static Message sample(CatalogEntry entry) {
        return (Message) new SampleRecords(entry.id()).make(entry.layout().type());
    }

    private static void write(List<String> names) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String one : names) {
            String[] parts = one.split(" ", -1);
            int version = Integer.parseInt(parts[1]);
            ByteBuf out = Unpooled.buffer();
            CodecContext context = CodecContext.latin1(version);
            CatalogEntry entry = CATALOG.entry(idOf(parts[0]));
            CATALOG.encodeBody(sample(entry), context, out);
            text.append("\n= ")
                    .append(one)
                    .append(' ')
                    .append(ByteBufUtil.hexDump(out))
                    .append('\n');
            FieldValues.of(CATALOG.decode(entry.id(), out, context))
                    .forEach((field, value) -> text.append("  ")
                            .append(field)
                            .append(" = ")
                            .append(value)
                            .append('\n'));
        }
        Files.createDirectories(MISSING.getParent());
        Files.writeString(MISSING, text);
    }
}
