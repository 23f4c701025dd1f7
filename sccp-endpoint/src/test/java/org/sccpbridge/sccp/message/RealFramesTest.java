package org.sccpbridge.sccp.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.message.input.EnblocCall;

/**
 * Frames of real servers and phones, from a file that is not part of the project ({@code -Dsccp.vectors=FILE}): a JSON array
 * of objects with id_hex, name, protocol, frame_hex and fields.
 */
class RealFramesTest {
    private static final Path DEFAULT = Path.of("../../shared/reference/sccp/vectors.json");
    private static final int HEADER = 12;

    /** What some peers append, zeros for alignment, and words nobody needs: no fields of the records. */
    private static final Set<String> NO_FIELDS =
            Set.of("trailing", "unknown1", "unknown2", "pad", "padding", "alignmentpadding", "unused");

    private final MessageCatalog catalog = MessageCatalog.standard();

    private static Path file() {
        String named = System.getProperty("sccp.vectors", "");
        Path file = named.isEmpty() ? DEFAULT : Path.of(named);
        assumeTrue(
                Files.isReadable(file),
                () -> "no real frames: " + file + " is not there; name a file with -Dsccp.vectors=FILE");
        return file;
    }

    private static List<JsonNode> vectors() {
        try {
            List<JsonNode> all = new ArrayList<>();
            new ObjectMapper().readTree(file().toFile()).forEach(all::add);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    List<DynamicTest> decodesToTheValuesGiven() {
        return vectors().stream()
                .map(vector -> DynamicTest.dynamicTest(title(vector), () -> compareValues(vector)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> encodesToTheSameBytes() {
        return vectors().stream()
                .map(vector -> DynamicTest.dynamicTest(title(vector), () -> compareBytes(vector)))
                .toList();
    }

    @Test
    void mostFramesEncodeToTheVeryBytes() {
        List<JsonNode> all = vectors();
        long identical = all.stream()
                .filter(vector -> HexFormat.of().formatHex(encoded(vector)).equals(body(vector)))
                .count();
        assertThat(identical).as("of %d", all.size()).isGreaterThanOrEqualTo(all.size() / 2);
    }

    private static String title(JsonNode vector) {
        return vector.get("name").asText() + " " + vector.get("protocol").asInt() + " "
                + vector.get("source").asText();
    }

    private static String body(JsonNode vector) {
        return vector.get("frame_hex").asText().substring(2 * HEADER);
    }

    private static CodecContext context(JsonNode vector) {
        return CodecContext.latin1(vector.get("protocol").asInt());
    }

    private Message decoded(JsonNode vector) {
        ByteBuf body = Unpooled.wrappedBuffer(HexFormat.of().parseHex(body(vector)));
        return catalog.decode(Integer.decode(vector.get("id_hex").asText()), body, context(vector));
    }

    private void compareValues(JsonNode vector) {
        Message message = decoded(vector);
        if (isAligned(vector)) {
            assertThat(message)
                    .isEqualTo(new EnblocCall(
                            vector.get("fields").get("calledParty").asText(), 1));
            return;
        }
        assertThat(message.getClass().getSimpleName())
                .isEqualTo(vector.get("name").asText());
        Map<String, String> expected = new TreeMap<>();
        flatten(expected, "", vector.get("fields"));
        Map<String, String> actual = FieldValues.of(message);
        expected.forEach((path, value) -> {
            if (!renamed(vector, value)) {
                assertThat(find(actual, path)).as("%s in %s", path, actual).satisfies(found -> same(found, value));
            }
        });
    }

    /** A device name that the publisher changed in the fields but not in the bytes. */
    private static boolean renamed(JsonNode vector, String value) {
        return value.startsWith("softphone0")
                && !body(vector).contains(HexFormat.of().formatHex(value.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Bytes that a length field declares meaningless are zeros in the file and nothing in the record. */
    private static void same(String found, String expected) {
        boolean zeros = expected.length() == 32 && expected.chars().allMatch(c -> c == '0');
        assertThat(found).isIn(expected, zeros ? "" : expected, zeros ? "::" : expected);
    }

    /** A field by its path, or by its last name where the record groups fields that an old form has side by side. */
    private static String find(Map<String, String> values, String path) {
        String known = values.get(path);
        if (known != null) {
            return known;
        }
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("." + path.substring(path.lastIndexOf('.') + 1)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("nowhere");
    }

    private static void flatten(Map<String, String> values, String path, JsonNode node) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(values, path + "[" + i + "]", node.get(i));
            }
        } else if (node.isObject() && node.has("family")) {
            values.put(path, node.get("address").asText());
        } else if (node.isObject()) {
            node.properties().forEach(field -> {
                String name = FieldValues.normal(field.getKey())
                        .replace("codecparamsunion", "codecparams")
                        .replaceFirst("^notify$", "notifytext");
                if (!NO_FIELDS.contains(name)) {
                    flatten(values, path.isEmpty() ? name : path + "." + name, field.getValue());
                }
            });
        } else {
            values.put(path, node.asText());
        }
    }

    private byte[] encoded(JsonNode vector) {
        ByteBuf out = Unpooled.buffer();
        catalog.encodeBody(decoded(vector), context(vector), out);
        byte[] bytes = new byte[out.readableBytes()];
        out.readBytes(bytes);
        return bytes;
    }

    /** EnblocCall of an 8945: line at offset 28, sent packed by everybody else and by this catalogue. */
    private static boolean isAligned(JsonNode vector) {
        return vector.get("name").asText().equals("EnblocCall")
                && vector.get("fields").get("lineInstance").asLong() > 0xFFFF;
    }

    /** Equal wherever the sender wrote something that the record holds: garbage after NULs is not sent again. */
    private void compareBytes(JsonNode vector) {
        if (isAligned(vector)) {
            return;
        }
        byte[] sent = encoded(vector);
        byte[] real = HexFormat.of().parseHex(body(vector));
        int common = Math.min(sent.length, real.length);
        for (int i = 0; i < common; i++) {
            if (sent[i] != 0) {
                assertThat(sent[i]).as("byte %d", i).isEqualTo(real[i]);
            }
        }
        for (int i = common; i < sent.length; i++) {
            assertThat(sent[i]).as("byte %d, behind the real body", i).isZero();
        }
        ByteBuf again = Unpooled.wrappedBuffer(sent).slice(0, common);
        int id = Integer.decode(vector.get("id_hex").asText());
        assertThat(catalog.decode(id, again, context(vector))).isEqualTo(decoded(vector));
    }
}
