package org.sccpbridge.sccp.evidence;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What tshark says about the golden frames of one form.
 *
 * @param frames it was shown
 * @param agreed fields
 * @param disputed fields it does not show or is known to read wrongly
 */
record OracleCount(int frames, int agreed, int disputed) {
    /** One line for each form: name, form, the three numbers. */
    static final Path FILE = Generated.ROOT.resolve("docs/evidence/tshark.csv");

    static final OracleCount NONE = new OracleCount(0, 0, 0);

    OracleCount plus(OracleCount other) {
        return new OracleCount(frames + other.frames, agreed + other.agreed, disputed + other.disputed);
    }

    static String text(Map<String, OracleCount> counts) {
        StringBuilder text = new StringBuilder("message,form,frames,agreed,disputed\n");
        counts.forEach((form, count) ->
                text.append(form + "," + count.frames + "," + count.agreed + "," + count.disputed + "\n"));
        return text.toString();
    }

    /** By {@code name,form}. */
    static Map<String, OracleCount> read() {
        Map<String, OracleCount> counts = new LinkedHashMap<>();
        Generated.read(FILE).lines().skip(1).forEach(line -> {
            String[] cells = line.split(",", -1);
            counts.put(
                    cells[0] + "," + cells[1],
                    new OracleCount(
                            Integer.parseInt(cells[2]), Integer.parseInt(cells[3]), Integer.parseInt(cells[4])));
        });
        return counts;
    }
}
