package org.sccpbridge.sccp.message;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sccpbridge.sccp.layout.BodyForm;
import org.sccpbridge.sccp.layout.CodecContext;

/**
 * A block of the files under {@code golden}, one for each package of messages: a line {@code = Name 3..10 form / what},
 * a line with the body in hex, a line {@code field = value} for each field.
 */
public record GoldenFrame(CatalogEntry entry, BodyForm form, String what, String hex, Map<String, String> fields) {
    /** The packages of the messages. */
    static final List<String> FILES =
            List.of("registration", "template", "input", "call", "display", "media", "video", "conference", "data");

    private static final MessageCatalog CATALOG = MessageCatalog.standard();
    private static final int HEX_LINE = 128;

    /** All frames there are. */
    public static List<GoldenFrame> all() {
        return FILES.stream().flatMap(file -> parse(read(file)).stream()).toList();
    }

    private static String read(String file) {
        try (InputStream in = GoldenFrame.class.getResourceAsStream("golden/" + file + ".txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of each form and kind of content, as the catalogue makes them today. */
    static List<GoldenFrame> made() {
        List<GoldenFrame> frames = new ArrayList<>();
        for (CatalogEntry entry : CATALOG.entries()) {
            if (entry.layout() == null) {
                continue;
            }
            for (BodyForm form : BodyForm.of(entry.layout())) {
                form.samples().forEach((what, record) -> {
                    CodecContext context = CodecContext.latin1(form.until());
                    ByteBuf body = form.write(record, context);
                    Map<String, String> fields = FieldValues.of(CATALOG.decode(entry.id(), body, context));
                    frames.add(new GoldenFrame(entry, form, what, ByteBufUtil.hexDump(body), fields));
                });
            }
        }
        return frames;
    }

    private static List<GoldenFrame> parse(String text) {
        List<GoldenFrame> frames = new ArrayList<>();
        for (String block : text.split("(?m)^= ", -1)) {
            List<String> lines = block.lines().filter(line -> !line.isBlank()).toList();
            if (!lines.isEmpty() && !lines.get(0).startsWith("#")) {
                frames.add(parse(lines));
            }
        }
        return frames;
    }

    private static GoldenFrame parse(List<String> lines) {
        String[] title = lines.get(0).split(" / ", 2);
        int space = title[0].indexOf(' ');
        CatalogEntry entry = entry(title[0].substring(0, space));
        String label = title[0].substring(space + 1);
        BodyForm form = BodyForm.of(entry.layout()).stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such form: " + title[0]));
        StringBuilder hex = new StringBuilder();
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] field = line.substring(2).split(" = ?", 2);
            if (field.length == 1) {
                hex.append(field[0]);
            } else {
                fields.put(field[0], field[1]);
            }
        }
        return new GoldenFrame(entry, form, title[1], hex.toString(), fields);
    }

    private static CatalogEntry entry(String name) {
        return CATALOG.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such message: " + name));
    }

    /** Name of the file it belongs to. */
    String file() {
        String name = Objects.requireNonNull(entry.layout()).type().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Name, form and what is special. */
    public String title() {
        return entry.name() + " " + form.label() + " / " + what;
    }

    /** The body, padding included. */
    public ByteBuf body() {
        return Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex));
    }

    /** The block as it stands in the file. */
    String text() {
        StringBuilder text = new StringBuilder("= ").append(title()).append('\n');
        for (int i = 0; i < hex.length(); i += HEX_LINE) {
            text.append("  ")
                    .append(hex, i, Math.min(hex.length(), i + HEX_LINE))
                    .append('\n');
        }
        fields.forEach((field, value) -> text.append("  " + field + " = " + value + "\n"));
        return text.append('\n').toString();
    }

    @Override
    public String toString() {
        return title();
    }
}
