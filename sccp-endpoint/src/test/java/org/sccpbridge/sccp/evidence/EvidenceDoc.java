package org.sccpbridge.sccp.evidence;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sccpbridge.sccp.evidence.KnownDissector.Known;
import org.sccpbridge.sccp.layout.BodyForm;
import org.sccpbridge.sccp.message.CatalogEntry;
import org.sccpbridge.sccp.message.Difference;
import org.sccpbridge.sccp.message.GoldenFrame;
import org.sccpbridge.sccp.message.MessageCatalog;

/** {@code docs/evidence.md}: what proves each message in each form. */
public final class EvidenceDoc {
    static final Path FILE = Generated.ROOT.resolve("docs/evidence.md");

    private static final String HEAD = """
            # Evidence

            Made by `EvidenceTest`; do not edit. Written anew by `mvn verify -pl sccp-endpoint -Dsccp.docs=write`.

            Every form of every message in the catalogue, and what proves it:

            - **round trips**: made and random records sent and read back by the default engine at every version of the form, in Latin-1 and UTF-8
              (`EvidenceTest`);
            - **golden**: frames kept in the project with bytes and fields (`GoldenFramesTest`, files under
              `sccp-endpoint/src/test/resources/org/sccpbridge/sccp/message/golden`);
            - **real**: frames of real servers and phones, all of which decode to the values known of them, and in brackets those that come out
              byte by byte the same when sent again (`RealFramesTest`; the frames are not part of the project, their number is kept in
              `docs/evidence/real-frames.csv`);
            - **tshark**: fields of the golden frames about whose name, place, size and value Wireshark 4.0.17 agrees, and behind the slash
              those it does not show or is known to read wrongly, see below (`TsharkIT`, numbers in `docs/evidence/tshark.csv`). Words it shows bit by
              bit count when the bits make the word.

            """;

    /** A line of the table. */
    private record Line(
            CatalogEntry entry, BodyForm form, int trips, int golden, int real, int same, OracleCount tshark) {}

    private final List<GoldenFrame> golden = GoldenFrame.all();
    private final Map<String, OracleCount> tshark = OracleCount.read();
    private final Map<RealCount.Key, Integer> real = RealCount.read();

    private EvidenceDoc() {}

    /** Writes the document where files are to be written: its numbers have changed. */
    public static void refresh() {
        if (Generated.isWriting()) {
            check();
        }
    }

    /** Fails when the document is out of date. */
    static void check() {
        Generated.check(FILE, new EvidenceDoc().make());
    }

    private String make() {
        StringBuilder table = new StringBuilder(
                        "| id | message | versions, form | round trips | golden | real | tshark |\n")
                .append("|---|---|---|---:|---:|---:|---:|\n");
        List<Line> lines = MessageCatalog.standard().entries().stream()
                .filter(entry -> entry.layout() != null)
                .flatMap(entry -> BodyForm.of(entry.layout()).stream().map(form -> line(entry, form)))
                .toList();
        lines.forEach(line -> table.append(row(line)));
        MessageCatalog.standard().entries().stream()
                .filter(entry -> entry.layout() == null)
                .forEach(entry -> table.append(String.format(
                        Locale.ROOT,
                        "| 0x%04X | %s | no layout known: kept as bytes | | | | |\n",
                        entry.id(),
                        entry.name())));
        return HEAD + totals(lines) + table + realDifferences() + dissector();
    }

    private Line line(CatalogEntry entry, BodyForm form) {
        String title = entry.name() + " " + form.label();
        int frames = (int) golden.stream()
                .filter(frame -> (frame.entry().name() + " " + frame.form().label()).equals(title))
                .count();
        return new Line(
                entry,
                form,
                RoundTrips.count(entry, form),
                frames,
                real(entry, form, false),
                real(entry, form, true),
                tshark.getOrDefault(entry.name() + "," + form.label(), OracleCount.NONE));
    }

    private int real(CatalogEntry entry, BodyForm form, boolean same) {
        return real.entrySet().stream()
                .filter(one -> one.getKey().message().equals(entry.name()))
                .filter(one -> one.getKey().form().equals(form.label()))
                .filter(one -> !same || one.getKey().differences().isEmpty())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static String row(Line line) {
        return String.format(
                Locale.ROOT,
                "| 0x%04X | %s | %s | %d | %d | %s | %s |\n",
                line.entry.id(),
                line.entry.name(),
                line.form.label().replace("..", "–") + (line.form.sent() ? "" : " (not sent)"),
                line.trips,
                line.golden,
                line.real == 0 ? "–" : line.real + " (" + line.same + ")",
                tshark(line));
    }

    private static String tshark(Line line) {
        if (line.tshark.frames() == 0) {
            return "cannot";
        } else if (line.tshark.agreed() + line.tshark.disputed() == 0) {
            return "no fields";
        }
        return line.tshark.agreed() + (line.tshark.disputed() == 0 ? "" : " / " + line.tshark.disputed());
    }

    private String totals(List<Line> lines) {
        OracleCount all = lines.stream().map(Line::tshark).reduce(OracleCount.NONE, OracleCount::plus);
        long messages = lines.stream().map(Line::entry).distinct().count();
        int reals = lines.stream().mapToInt(Line::real).sum();
        long unread = lines.stream().filter(line -> line.tshark.frames() == 0).count();
        return String.format(
                Locale.ROOT,
                """
                | | |
                |---|---:|
                | ids | %d |
                | messages with a layout | %d |
                | forms | %d |
                | round trips | %d |
                | golden frames | %d |
                | real frames | %d |
                | forms with real frames | %d |
                | real frames byte by byte the same when sent again | %d |
                | golden frames shown to tshark, malformed 0 | %d |
                | fields agreed | %d |
                | fields not shown or known to be read wrongly | %d |
                | forms tshark cannot read | %d |

                """,
                MessageCatalog.standard().entries().size(),
                messages,
                lines.size(),
                lines.stream().mapToInt(Line::trips).sum(),
                golden.size(),
                reals,
                lines.stream().filter(line -> line.real > 0).count(),
                lines.stream().mapToInt(Line::same).sum(),
                all.frames(),
                all.agreed(),
                all.disputed(),
                unread);
    }

    private String realDifferences() {
        Map<String, Integer> byReason = new LinkedHashMap<>();
        real.forEach((key, count) -> {
            if (!key.differences().isEmpty()) {
                String reason = Arrays.stream(key.differences().split(" "))
                        .map(name -> Difference.valueOf(name).reason())
                        .collect(Collectors.joining("; "));
                byReason.merge(reason, count, Integer::sum);
            }
        });
        StringBuilder text =
                new StringBuilder("\n## Real frames that do not come out the same\n\n| why | frames |\n|---|---:|\n");
        byReason.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(one -> text.append("| " + one.getKey() + " | " + one.getValue() + " |\n"));
        return text.toString();
    }

    private static String dissector() {
        StringBuilder text = new StringBuilder(
                "\n## What Wireshark reads otherwise\n\nA test fails when an entry is missing and when one is no longer true. Frames it cannot read, so that they were not shown to it:\n\n| frames | why |\n|---|---|\n");
        KnownDissector.UNREADABLE.forEach(
                known -> text.append("| " + code(known.frames().pattern()) + " | " + known.reason() + " |\n"));
        text.append("\nFields:\n\n| frames | fields | why |\n|---|---|---|\n");
        KnownDissector.FIELDS.forEach(known -> text.append(field(known)));
        return text.toString();
    }

    private static String field(Known known) {
        return "| " + code(known.frames().pattern()) + " | "
                + code(known.fields().pattern()) + " | " + known.reason() + " |\n";
    }

    private static String code(String pattern) {
        return "`" + pattern.replace("|", "\\|") + "`";
    }
}
