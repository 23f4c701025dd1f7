package org.sccpbridge.bridge.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A {@code type = softkeyset} section. */
final class SoftKeySetParser {
    private static final List<String> KEYS = List.of(
            "redial",
            "newcall",
            "cfwdall",
            "cfwdbusy",
            "cfwdnoanswer",
            "dnd",
            "hold",
            "endcall",
            "idivert",
            "resume",
            "transfer",
            "answer",
            "transvm",
            "private",
            "meetme",
            "barge",
            "back",
            "intrcpt",
            "monitor",
            "dial",
            "abbrdial",
            "vidmode",
            "pickup",
            "gpickup",
            "park",
            "select",
            "dirtrfr",
            "conf",
            "conflist",
            "join",
            "empty",
            "callback",
            "trnsfvm",
            "cbarge");

    private SoftKeySetParser() {}

    static SoftKeySetConfig parse(ConfSection section, Problems problems) {
        Options options = new Options(section, problems);
        options.skip("type", "name");
        if (section.name().equals("default")) {
            problems.error(section.where(), "default", "", "the built-in soft key set cannot be redefined");
        }
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (String state : SoftKeySetConfig.STATES) {
            options.single(state)
                    .ifPresent(entry ->
                            keys.put(state, options.parse(entry, List.<String>of(), SoftKeySetParser::softkeys)));
        }
        options.finish(KnownOptions.SOFTKEYSET);
        return new SoftKeySetConfig(section.name(), keys);
    }

    private static List<String> softkeys(String text) throws BadValueException {
        List<String> keys = new ArrayList<>();
        for (String word : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            String key = word.strip().toLowerCase(Locale.ROOT);
            if (!KEYS.contains(key)) {
                throw new BadValueException("unknown soft key " + Values.quote(key) + Nearest.hint(key, KEYS));
            }
            keys.add(key);
        }
        return List.copyOf(keys);
    }
}
