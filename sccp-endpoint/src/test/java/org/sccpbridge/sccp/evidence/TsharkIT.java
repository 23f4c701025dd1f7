package org.sccpbridge.sccp.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.buffer.ByteBufUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.evidence.KnownDissector.Known;
import org.sccpbridge.sccp.layout.Leaf;
import org.sccpbridge.sccp.message.CatalogEntry.Direction;
import org.sccpbridge.sccp.message.GoldenFrame;

/** Every golden frame as Wireshark reads it, field by field: name, place, size, value. */
class TsharkIT {
    private static final Path TARGET = Path.of("target", "tshark").toAbsolutePath();
    private static final String TOOLS =
            Path.of("..", "docker", "tools.sh").toAbsolutePath().normalize().toString();

    @Test
    void agreesWithTheCatalogueAboutEveryFieldOfEveryGoldenFrame() throws Exception {
        List<GoldenFrame> readable = GoldenFrame.all().stream()
                .filter(frame -> KnownDissector.UNREADABLE.stream().noneMatch(known -> known.covers(frame.title())))
                .toList();
        List<Pdml.Packet> packets = dissect("golden", readable);
        Set<String> unexplained = new LinkedHashSet<>();
        Set<Known> stale = new LinkedHashSet<>(KnownDissector.FIELDS);
        Map<String, OracleCount> counts = new LinkedHashMap<>();
        for (int i = 0; i < readable.size(); i++) {
            GoldenFrame frame = readable.get(i);
            Pdml.Packet packet = packets.get(i);
            assertThat(packet.malformed()).as("%s malformed", frame).isFalse();
            assertThat(packet.message()).isEqualTo(frame.entry().name());
            Comparison comparison = compare(frame, packet);
            int known = 0;
            for (String field : disputed(comparison)) {
                List<Known> reasons = KnownDissector.FIELDS.stream()
                        .filter(one -> one.covers(frame.title(), field))
                        .toList();
                reasons.forEach(stale::remove);
                known++;
                if (reasons.isEmpty()) {
                    unexplained.add(frame + ": " + field);
                }
            }
            counts.merge(
                    frame.entry().name() + "," + frame.form().label(),
                    new OracleCount(1, comparison.agreed().size(), known),
                    OracleCount::plus);
        }
        assertThat(unexplained)
                .as("neither agreed nor listed in KnownDissector")
                .isEmpty();
        assertThat(stale).as("listed in KnownDissector, but it reads them now").isEmpty();
        Generated.check(OracleCount.FILE, OracleCount.text(counts));
        EvidenceDoc.refresh();
    }

    @Test
    void stillCannotReadTheFramesSaidToBeUnreadable() throws Exception {
        List<GoldenFrame> unreadable = GoldenFrame.all().stream()
                .filter(frame -> KnownDissector.UNREADABLE.stream().anyMatch(known -> known.covers(frame.title())))
                .toList();
        List<Pdml.Packet> packets = dissect("unreadable", unreadable);
        Set<Known> stale = new LinkedHashSet<>(KnownDissector.UNREADABLE);
        for (int i = 0; i < unreadable.size(); i++) {
            GoldenFrame frame = unreadable.get(i);
            Pdml.Packet packet = packets.get(i);
            assertThat(packet.malformed()
                            || !packet.message().equals(frame.entry().name()))
                    .as("%s cannot be read", frame)
                    .isTrue();
            stale.removeIf(known -> known.covers(frame.title()));
        }
        assertThat(stale).isEmpty();
    }

    private static Comparison compare(GoldenFrame frame, Pdml.Packet packet) {
        return Comparison.of(frame.entry().name(), frame.form().leaves(frame.body()), packet.fields());
    }

    private static List<String> disputed(Comparison comparison) {
        List<String> fields = new ArrayList<>();
        comparison.notShown().forEach(leaf -> fields.add(leaf.field()));
        comparison.differing().stream().map(Leaf::field).forEach(fields::add);
        comparison.shownOnly().stream()
                .map(Pdml.Shown::name)
                .filter(name -> !KnownDissector.FILLERS.contains(name))
                .forEach(fields::add);
        return fields;
    }

    private static List<Pdml.Packet> dissect(String name, List<GoldenFrame> frames) throws Exception {
        assertThat(run(Path.of("tools.out"), TOOLS, "tshark")).isZero();
        Path version = Path.of("version.txt");
        assertThat(run(version, "tshark", "--version")).isZero();
        String first = Files.readAllLines(TARGET.resolve(version)).get(0);
        assumeTrue(
                first.contains(" " + KnownDissector.VERSION + "."),
                () -> first + ": what is known is known of Wireshark " + KnownDissector.VERSION);
        Pcap pcap = new Pcap();
        for (GoldenFrame frame : frames) {
            boolean fromPhone = frame.entry().direction() != Direction.TO_PHONE;
            byte[] body = ByteBufUtil.getBytes(frame.body());
            pcap.add(
                    fromPhone,
                    KnownDissector.headerVersion(frame),
                    frame.entry().id(),
                    body);
        }
        Path capture = TARGET.resolve(name + ".pcap");
        pcap.writeTo(capture);
        Path pdml = Path.of(name + ".pdml");
        assertThat(run(pdml, "tshark", "-n", "-r", capture.toString(), "-T", "pdml"))
                .isZero();
        List<Pdml.Packet> packets = Pdml.read(TARGET.resolve(pdml));
        assertThat(packets).hasSameSizeAs(frames);
        return packets;
    }

    private static int run(Path output, String... command) throws IOException, InterruptedException {
        Files.createDirectories(TARGET);
        Process process = new ProcessBuilder(command)
                .redirectOutput(TARGET.resolve(output).toFile())
                .redirectError(TARGET.resolve("errors.txt").toFile())
                .start();
        return process.waitFor(10, TimeUnit.MINUTES) ? process.exitValue() : -1;
    }
}
