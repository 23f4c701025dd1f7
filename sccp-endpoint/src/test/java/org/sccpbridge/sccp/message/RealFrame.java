package org.sccpbridge.sccp.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.sccpbridge.sccp.layout.BodyForm;
import org.sccpbridge.sccp.layout.CodecContext;

/** A frame that somebody captured: an object with id_hex, name, protocol, frame_hex, source and fields. */
record RealFrame(JsonNode json) {
    private static final MessageCatalog CATALOG = MessageCatalog.standard();
    private static final int HEADER = 12;

    /** What some peers append, zeros for alignment, and words nobody needs: no fields of the records. */
    private static final Set<String> NO_FIELDS =
            Set.of("trailing", "unknown1", "unknown2", "pad", "padding", "alignmentpadding", "unused");

    static List<RealFrame> read(Path file) {
        try {
            List<RealFrame> frames = new ArrayList<>();
            new ObjectMapper().readTree(file.toFile()).forEach(json -> frames.add(new RealFrame(json)));
            return frames;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return json.get("name").asText();
    }

    int protocol() {
        return json.get("protocol").asInt();
    }

    int id() {
        return Integer.decode(json.get("id_hex").asText());
    }

    byte[] body() {
        return HexFormat.of().parseHex(json.get("frame_hex").asText().substring(2 * HEADER));
    }

    CodecContext context() {
        return CodecContext.latin1(protocol());
    }

    Message decoded() {
        return CATALOG.decode(id(), Unpooled.wrappedBuffer(body()), context());
    }

    byte[] encodedAgain() {
        ByteBuf out = Unpooled.buffer();
        CATALOG.encodeBody(decoded(), context(), out);
        return ByteBufUtil.getBytes(out);
    }

    /** The form it is read in; the form sent where that one is none that counts. */
    BodyForm form() {
        List<BodyForm> forms =
                BodyForm.of(Objects.requireNonNull(CATALOG.entry(id()).layout()));
        return forms.stream()
                .filter(form -> isAligned() ? form.name().equals("aligned") : form.reads(protocol(), body().length))
                .findFirst()
                .orElseGet(() -> forms.stream()
                        .filter(form -> form.sent() && form.since() <= protocol() && protocol() <= form.until())
                        .findFirst()
                        .orElseThrow());
    }

    /** EnblocCall of an 8945: line at offset 28; the file has the four bytes behind the number instead. */
    boolean isAligned() {
        return name().equals("EnblocCall")
                && json.get("fields").get("lineInstance").asLong() > 0xFFFF;
    }

    /** The values the file gives, by path, spelling made equal. */
    Map<String, String> fields() {
        Map<String, String> values = new TreeMap<>();
        flatten(values, "", json.get("fields"));
        return values;
    }

    private static void flatten(Map<String, String> values, String path, JsonNode node) {
        if (node.isArray() && node.size() > 0 && node.get(0).isValueNode()) {
            StringJoiner list = new StringJoiner(", ", "[", "]");
            node.forEach(one -> list.add(one.asText()));
            values.put(path, list.toString());
        } else if (node.isArray()) {
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

    @Override
    public String toString() {
        return name() + " " + protocol() + " " + json.get("source").asText();
    }
}
