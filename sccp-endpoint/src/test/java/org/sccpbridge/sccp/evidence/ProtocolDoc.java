package org.sccpbridge.sccp.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sccpbridge.sccp.dialect.DeviceType;
import org.sccpbridge.sccp.layout.BodyForm;
import org.sccpbridge.sccp.layout.CodeValues;
import org.sccpbridge.sccp.layout.LayoutTable;
import org.sccpbridge.sccp.layout.LayoutTable.Row;
import org.sccpbridge.sccp.layout.Versions;
import org.sccpbridge.sccp.message.CatalogEntry;
import org.sccpbridge.sccp.message.MessageCatalog;
import org.sccpbridge.sccp.message.code.DisplayText1E;
import org.sccpbridge.sccp.message.code.DisplayText80;
import org.sccpbridge.sccp.message.code.LineDisplayOptionBit;
import org.sccpbridge.sccp.message.code.PartyRestrictionBit;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.code.PhoneFeatureBit;
import org.sccpbridge.sccp.message.code.RtpFormat;
import org.sccpbridge.sccp.message.code.Tone;

/** {@code docs/protocol.md}: all that the catalogue states, for people with a capture in front of them. */
final class ProtocolDoc {
    private static final String HEAD = """
            # SCCP messages

            Made by `ProtocolDocTest` from the records of `sccp-endpoint`; do not edit. Written anew by
            `mvn -q test -pl sccp-endpoint -Dtest=ProtocolDocTest -Dsccp.docs=write`.

            A frame is a header of 12 bytes and a body; all numbers are little-endian, addresses are in network order.

            | offset | size | header |
            |---:|---:|---|
            | 0 | 4 | length of all that follows the next word: message id and body |
            | 4 | 4 | protocol version of the sender; 0 before registration and from phones below 10 |
            | 8 | 4 | message id |

            Offsets below count from the start of the body, 12 bytes into the frame. The sender fills a body with zeros up to a multiple of 4.
            Which table holds follows from the *negotiated* version (RegisterReq, RegisterAck), not from the header; a form with a name is told
            by the length of the body. `text` is padded with NULs and ends at the first one, whatever follows; `text, NUL` takes only its
            characters and one NUL; `family + address` is a word (0 IPv4, 1 IPv6, 2 both, 3 none) and 16 bytes. A body may be
            longer (ignore the rest) and, where noted, shorter (zero). Fields of lists are given for the first element.

            """;

    /** Plain numbers that have names all the same. */
    private static final Map<String, Class<?>> NUMBERS_OF = Map.of(
            "deviceType", DeviceType.class,
            "phoneFeatures", PhoneFeatureBit.class,
            "partyPIRestrictionBits", PartyRestrictionBit.class,
            "lineType", LineDisplayOptionBit.class);

    private final StringBuilder text = new StringBuilder(HEAD);
    private final Map<String, List<CatalogEntry>> conversations = new LinkedHashMap<>();
    private final Map<String, Class<?>> codes = new TreeMap<>();

    private ProtocolDoc() {
        for (String name : List.of(
                "registration", "template", "input", "call", "display", "media", "video", "conference", "data")) {
            conversations.put(name, new ArrayList<>());
        }
        CodeClasses.all().forEach(code -> codes.put(code.getSimpleName(), code));
        codes.put(DeviceType.class.getSimpleName(), DeviceType.class);
    }

    static String make() {
        return new ProtocolDoc().write();
    }

    private String write() {
        List<CatalogEntry> bare = new ArrayList<>();
        for (CatalogEntry entry : MessageCatalog.standard().entries()) {
            if (entry.layout() == null) {
                bare.add(entry);
            } else {
                String name = entry.layout().type().getPackageName();
                conversations.get(name.substring(name.lastIndexOf('.') + 1)).add(entry);
            }
        }
        contents();
        conversations.forEach(this::conversation);
        text.append("## Known by name only\n\n");
        bare.forEach(entry -> text.append("- ").append(title(entry)).append('\n'));
        enumerations();
        return text.toString().stripTrailing() + "\n";
    }

    private void contents() {
        conversations.forEach((name, entries) -> {
            text.append("**[").append(capital(name)).append("](#").append(name).append(")** ");
            List<String> links = entries.stream()
                    .map(entry -> "[" + entry.name() + "](#" + anchor(title(entry)) + ")")
                    .toList();
            text.append(String.join(" · ", links)).append("\n\n");
        });
        List<String> links = codes.keySet().stream()
                .map(name -> "[" + name + "](#" + anchor(name) + ")")
                .toList();
        text.append("**[Enumerations](#enumerations)** ")
                .append(String.join(" · ", links))
                .append("\n\n");
    }

    private void conversation(String name, List<CatalogEntry> entries) {
        text.append("## ").append(capital(name)).append("\n\n");
        text.append(Sources.ofPackage(Tone.class.getPackageName().replaceFirst("code$", name)))
                .append("\n\n");
        entries.forEach(this::message);
    }

    private void message(CatalogEntry entry) {
        text.append("### ").append(title(entry)).append("\n\n");
        text.append(
                        switch (entry.direction()) {
                            case FROM_PHONE -> "Phone → server. ";
                            case TO_PHONE -> "Server → phone. ";
                            case BOTH -> "Both ways. ";
                        })
                .append(Sources.ofClass(Objects.requireNonNull(entry.layout()).type()))
                .append("\n\n");
        for (BodyForm form : BodyForm.of(entry.layout())) {
            form(form);
        }
    }

    private void form(BodyForm form) {
        List<Row> rows = LayoutTable.of(form);
        text.append("**").append(versions(form)).append("**, ");
        text.append(rows.isEmpty() ? "no body" : LayoutTable.length(form));
        text.append(form.sent() ? "\n\n" : ", understood but not sent\n\n");
        if (!rows.isEmpty()) {
            text.append("| offset | size | field | type | |\n|---:|---:|---|---|---|\n");
            rows.forEach(this::row);
            text.append('\n');
        }
    }

    private void row(Row row) {
        String name = row.field().substring(row.field().lastIndexOf('.') + 1);
        Class<?> code = row.code() == null ? NUMBERS_OF.get(name) : row.code();
        String type = code == null
                ? row.type()
                : row.type() + " [" + code.getSimpleName() + "](#" + anchor(code.getSimpleName()) + ")";
        String field = row.offset().isEmpty() && row.size().isEmpty() ? "*" + row.field() + "*" : row.field();
        text.append(
                "| " + row.offset() + " | " + row.size() + " | " + field + " | " + type + " | " + row.note() + " |\n");
    }

    private void enumerations() {
        text.append("\n## Enumerations\n\nOther values occur; they are kept and shown like `Tone(0x7B)`.\n\n");
        codes.forEach((name, code) -> {
            Map<String, String> comments = Sources.ofConstants(code);
            text.append("### ")
                    .append(name)
                    .append("\n\n")
                    .append(Sources.ofClass(code))
                    .append("\n\n");
            text.append("| value | hex | name | |\n|---:|---:|---|---|\n");
            CodeValues.of(code)
                    .forEach((value, constant) -> text.append(String.format(
                            Locale.ROOT,
                            "| %s | %02X | %s | %s |\n",
                            Integer.toUnsignedString(value),
                            value,
                            constant,
                            meaning(code, value, constant, comments.getOrDefault(constant, "")))));
            text.append('\n');
        });
    }

    /** What a phone shows, a model is called or RTP calls a codec; then what the source says. */
    private static String meaning(Class<?> code, int value, String constant, String comment) {
        String more = switch (code.getSimpleName()) {
            case "DisplayText80" -> DisplayText80.valueOf(constant).english();
            case "DisplayText1E" -> DisplayText1E.valueOf(constant).english();
            case "DeviceType" -> DeviceType.valueOf(constant).model();
            case "PayloadType" ->
                new PayloadType(value).rtp().map(ProtocolDoc::rtp).orElse("");
            default -> "";
        };
        return more + (more.isEmpty() || comment.isEmpty() ? "" : ". ") + comment;
    }

    private static String rtp(RtpFormat format) {
        String type = format.payloadType().isPresent()
                ? ", RTP type " + format.payloadType().getAsInt()
                : "";
        return format.encodingName() + "/" + format.clockRate() + type;
    }

    private static String versions(BodyForm form) {
        String range = form.since() == 0 && form.until() == Versions.MAX
                ? "All versions"
                : "Versions " + form.since() + " to " + form.until();
        return range + (form.name().isEmpty() ? "" : ", form \"" + form.name() + "\"");
    }

    private static String title(CatalogEntry entry) {
        return String.format(Locale.ROOT, "0x%04X %s", entry.id(), entry.name());
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
