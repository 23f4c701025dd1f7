package org.sccpbridge.bridge.config;

import java.util.List;
import java.util.Optional;

/** Recognises a {@code sccp.conf} written for wazo-libsccp, which shares nothing but the name of the file. */
final class OtherDialects {
    private OtherDialects() {}

    /** One error in place of one for each key; true: the file needs no further look. */
    static boolean explained(List<ConfSection> sections, Problems problems) {
        Optional<ConfEntry> sign = Optional.empty();
        for (ConfSection section : sections) {
            Optional<ConfEntry> type = last(section, "type");
            String kind = type.map(ConfEntry::value).orElse("");
            if (last(section, "button").isPresent()) {
                return false;
            }
            if (sign.isEmpty() && kind.equalsIgnoreCase("speeddial")) {
                sign = type;
            }
            if (sign.isEmpty() && kind.equalsIgnoreCase("device")) {
                sign = last(section, "line").or(() -> last(section, "speeddial"));
            }
        }
        sign.ifPresent(entry -> problems.error(
                entry,
                "this is wazo-libsccp's dialect of sccp.conf, sccp-bridge reads chan-sccp's: write the keys of a"
                        + " device as button = line, NAME and button = speeddial, LABEL, EXTEN"));
        return sign.isPresent();
    }

    private static Optional<ConfEntry> last(ConfSection section, String key) {
        return section.entries().stream()
                .filter(entry -> entry.key().equalsIgnoreCase(key))
                .reduce((first, second) -> second);
    }
}
