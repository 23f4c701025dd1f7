package org.sccpbridge.bridge.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The models {@code devicetype} may name and their buttons, only to warn of a button too many. */
final class PhoneModels {
    private static final Map<String, Integer> BUTTONS = new LinkedHashMap<>();

    static {
        put(6, "12", "12sp", "12sp plus", "7920", "7921", "7925", "7926");
        put(17, "30vip", "30sp plus");
        put(1, "6901", "6911", "7985", "spa502g", "spa512g", "spa521s", "nokia-icc", "vgc", "kirk");
        put(8, "6921", "7970", "7971", "7975", "cipc", "ip communicator", "spa508g", "spa525g2");
        put(4, "6941", "6945", "spa504g", "spa514g", "spa524sg");
        put(12, "6961", "spa509g");
        put(5, "7902", "ata186", "ata188", "spa525g");
        put(10, "7905", "7906", "7911", "7912", "8941", "8945");
        put(3, "7910", "spa303g");
        put(20, "7931");
        put(2, "7935", "7936", "7937", "7940", "7941", "7941ge", "7942", "7945");
        put(6, "7960", "7961", "7961ge", "7962", "7965");
        put(7, "nokia e series");
    }

    private PhoneModels() {}

    private static void put(int buttons, String... models) {
        for (String model : models) {
            BUTTONS.put(fold(model), buttons);
        }
    }

    private static String fold(String model) {
        return model.toLowerCase(Locale.ROOT).replaceAll("^cisco", "").replaceAll("[^a-z0-9]", "");
    }

    static Collection<String> names() {
        return BUTTONS.keySet();
    }

    /** Programmable buttons beside the display; empty: unknown model. */
    static Optional<Integer> buttons(String devicetype) {
        String model = fold(devicetype);
        return Optional.ofNullable(BUTTONS.get(model))
                .or(() -> Optional.ofNullable(BUTTONS.get(model.replaceAll("(?<=\\d)g$", ""))));
    }

    static int sideCarButtons(String addon) {
        return switch (addon) {
            case "7914" -> 14;
            case "7915", "7916" -> 24;
            default -> 32;
        };
    }
}
