package org.sccpbridge.sccp.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sccpbridge.sccp.evidence.EvidenceDoc;
import org.sccpbridge.sccp.evidence.Generated;
import org.sccpbridge.sccp.evidence.RealCount;
import org.sccpbridge.sccp.message.input.EnblocCall;

/**
 * Frames of real servers and phones, from a file that is not part of the project: {@code -Dsccp.vectors=FILE}, a JSON array
 * of {@link RealFrame}s; a relative path is seen from the project's root.
 */
class RealFramesTest {
    private static final String NAMED = System.getProperty("sccp.vectors", "");
    private static final String DEFAULT = "../shared/reference/sccp/vectors.json";

    private static List<RealFrame> frames() {
        Path file = Generated.ROOT.resolve(NAMED.isEmpty() ? DEFAULT : NAMED);
        assumeTrue(
                Files.isReadable(file),
                () -> "no real frames: " + file + " is not there; name a file with -Dsccp.vectors=FILE");
        return RealFrame.read(file);
    }

    @TestFactory
    List<DynamicTest> decodesToTheValuesGiven() {
        return frames().stream()
                .map(frame -> DynamicTest.dynamicTest(frame.toString(), () -> compareValues(frame)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> encodesToTheSameBytesButForWhatNobodyReads() {
        return frames().stream()
                .map(frame -> DynamicTest.dynamicTest(
                        frame.toString(), () -> assertThat(Difference.of(frame)).doesNotContain(Difference.VALUE)))
                .toList();
    }

    /** The counts of the default file are kept, so that they can be looked up where the file is not. */
    @Test
    void countsAreThoseWrittenDown() {
        assumeTrue(NAMED.isEmpty(), "another file is named");
        Map<RealCount.Key, Integer> counts = new TreeMap<>();
        for (RealFrame frame : frames()) {
            String differences = Difference.of(frame).stream().map(Enum::name).collect(Collectors.joining(" "));
            counts.merge(
                    new RealCount.Key(frame.id(), frame.name(), frame.form().label(), differences), 1, Integer::sum);
        }
        Generated.check(RealCount.FILE, RealCount.text(counts));
        EvidenceDoc.refresh();
    }

    private static void compareValues(RealFrame frame) {
        Message message = frame.decoded();
        if (frame.isAligned()) {
            assertThat(message)
                    .isEqualTo(new EnblocCall(
                            frame.json().get("fields").get("calledParty").asText(), 1));
            return;
        }
        assertThat(message.getClass().getSimpleName()).isEqualTo(frame.name());
        Map<String, String> actual = FieldValues.of(message).entrySet().stream()
                .collect(Collectors.toMap(one -> FieldValues.normal(one.getKey()), Map.Entry::getValue));
        frame.fields().forEach((path, value) -> {
            if (!renamed(frame, value)) {
                assertThat(find(actual, path)).as("%s in %s", path, actual).satisfies(found -> same(found, value));
            }
        });
    }

    /** A device name that the publisher changed in the fields but not in the bytes. */
    private static boolean renamed(RealFrame frame, String value) {
        HexFormat hex = HexFormat.of();
        return value.startsWith("softphone0")
                && !hex.formatHex(frame.body()).contains(hex.formatHex(value.getBytes(StandardCharsets.ISO_8859_1)));
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
}
