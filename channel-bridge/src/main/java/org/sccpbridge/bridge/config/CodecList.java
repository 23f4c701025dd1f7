package org.sccpbridge.bridge.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code disallow}/{@code allow}: one list, in the order of the file. */
final class CodecList {
    private static final Set<String> UNUSABLE = Set.of(
            "g729",
            "g729a",
            "g723",
            "g723.1",
            "g7231",
            "g726",
            "g726aal2",
            "g728",
            "g722.1",
            "ilbc",
            "gsm",
            "slin",
            "slin16",
            "opus",
            "amr",
            "aac",
            "siren7",
            "siren14",
            "speex",
            "speex16",
            "lpc10",
            "adpcm",
            "h261",
            "h263",
            "h263p",
            "h264",
            "vp8",
            "vp9");

    private CodecList() {}

    /** The codecs a section allows; what it inherits if it says nothing or nothing usable. */
    static List<Codec> read(Options options, List<Codec> inherited) {
        List<ConfEntry> entries = options.list("disallow", "allow");
        if (entries.isEmpty()) {
            return inherited;
        }
        // A list of its own replaces the inherited one, as in chan-sccp, unless it begins by taking something away.
        ConfEntry first = entries.get(0);
        Set<Codec> codecs = new LinkedHashSet<>();
        if (first.key().equalsIgnoreCase("disallow")) {
            codecs.addAll(inherited);
        }
        for (ConfEntry entry : entries) {
            for (String item : entry.value().split(",", -1)) {
                apply(options.problems(), entry, item.strip(), codecs);
            }
        }
        if (codecs.isEmpty()) {
            options.problems()
                    .error(entries.get(entries.size() - 1), "no usable codec is left, expected ulaw, alaw or g722");
            return inherited;
        }
        return List.copyOf(codecs);
    }

    private static void apply(Problems problems, ConfEntry entry, String item, Set<Codec> codecs) {
        boolean negated = item.startsWith("!");
        boolean allow = entry.key().equalsIgnoreCase("allow") != negated;
        String name = (negated ? item.substring(1) : item).toLowerCase(Locale.ROOT);
        int framing = name.indexOf(':');
        if (framing >= 0) {
            problems.warning(entry, "packet length in " + Values.quote(item) + " is ignored, it is always 20 ms");
            name = name.substring(0, framing);
        }
        List<Codec> meant = new ArrayList<>();
        for (Codec codec : Codec.values()) {
            if (name.equals("all") || name.equals(codec.asteriskName())) {
                meant.add(codec);
            }
        }
        if (meant.isEmpty()) {
            unusable(problems, entry, name, allow);
        } else if (allow) {
            codecs.addAll(meant);
        } else {
            meant.forEach(codecs::remove);
        }
    }

    private static void unusable(Problems problems, ConfEntry entry, String name, boolean allow) {
        if (!UNUSABLE.contains(name)) {
            List<String> names = new ArrayList<>(
                    Arrays.stream(Codec.values()).map(Codec::asteriskName).toList());
            names.add("all");
            names.addAll(UNUSABLE);
            problems.error(
                    entry,
                    "unknown codec " + Values.quote(name) + ", expected ulaw, alaw, g722 or all"
                            + Nearest.hint(name, names));
        } else if (allow) {
            problems.warning(entry, "codec " + name + " is not supported, ignored");
        }
    }
}
