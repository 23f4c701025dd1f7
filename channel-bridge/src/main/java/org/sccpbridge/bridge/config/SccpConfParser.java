package org.sccpbridge.bridge.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code sccp.conf}: sorts the sections by type, has each parsed and checks what they say of each other. */
final class SccpConfParser {
    private static final List<String> TYPES = List.of("device", "line", "paging", "softkeyset");

    /** What the file says. */
    record Parsed(
            GeneralParser.Parsed general,
            Map<String, DeviceConfig> devices,
            Map<String, LineConfig> lines,
            Map<String, PagingConfig> paging,
            Map<String, SoftKeySetConfig> softkeysets) {}

    private final Problems problems;
    private final Map<String, DeviceParser.Parsed> devices = new LinkedHashMap<>();
    private final Map<String, LineConfig> lines = new LinkedHashMap<>();
    private final Map<String, Location> lineLocations = new LinkedHashMap<>();
    private final Map<String, PagingConfig> paging = new LinkedHashMap<>();
    private final Map<String, SoftKeySetConfig> softkeysets = new LinkedHashMap<>();

    private SccpConfParser(Problems problems) {
        this.problems = problems;
    }

    static Parsed parse(List<ConfSection> sections, Problems problems) {
        return new SccpConfParser(problems).parse(sections);
    }

    private Parsed parse(List<ConfSection> all) {
        List<ConfSection> sections = new ArrayList<>();
        ConfSection general = new ConfSection("general", new Location("", 0), false);
        Map<String, ConfSection> seen = new LinkedHashMap<>();
        for (ConfSection section : all) {
            if (section.template() || duplicate(section, seen)) {
                continue;
            }
            if (section.name().equalsIgnoreCase("general")) {
                general = section;
            } else {
                sections.add(section);
            }
        }
        if (OtherDialects.explained(sections, problems)) {
            return new Parsed(GeneralParser.parse(general, new Problems()), Map.of(), Map.of(), Map.of(), Map.of());
        }
        GeneralParser.Parsed base = GeneralParser.parse(general, problems);
        DeviceParser deviceParser = new DeviceParser(problems, base);
        LineParser lineParser = new LineParser(problems, base);
        for (ConfSection section : sections) {
            typed(section, deviceParser, lineParser);
        }
        new CrossCheck(problems, devices.values(), lineLocations, softkeysets.keySet(), paging.keySet()).run();
        Map<String, DeviceConfig> byName = new LinkedHashMap<>();
        devices.forEach((name, device) -> byName.put(name, device.config()));
        checkPaging(sections);
        return new Parsed(base, byName, lines, paging, softkeysets);
    }

    private boolean duplicate(ConfSection section, Map<String, ConfSection> seen) {
        ConfSection first = seen.putIfAbsent(section.name(), section);
        if (first != null) {
            problems.error(
                    section.where(),
                    section.name(),
                    "",
                    "section exists already at " + first.where() + "; names are shared by devices, lines and soft key"
                            + " sets; to add to it write [" + section.name() + "](+)");
        }
        return first != null;
    }

    private void typed(ConfSection section, DeviceParser deviceParser, LineParser lineParser) {
        Optional<ConfEntry> type = new Options(section, problems).single("type");
        if (type.isEmpty()) {
            problems.warning(
                    section.where(), section.name(), "type", "missing, section is skipped; expected device or line");
            return;
        }
        switch (type.get().value().toLowerCase(java.util.Locale.ROOT)) {
            case "device" -> device(deviceParser.parse(section));
            case "line" -> {
                lines.put(section.name(), lineParser.parse(section));
                lineLocations.put(section.name(), section.where());
            }
            case "paging" -> paging.put(section.name(), PagingConfig.parse(section, problems));
            case "softkeyset" -> softkeysets.put(section.name(), SoftKeySetParser.parse(section, problems));
            default ->
                problems.error(
                        type.get(),
                        "unknown type " + Values.quote(type.get().value())
                                + ", expected device, line, paging or softkeyset"
                                + Nearest.hint(type.get().value(), TYPES));
        }
    }

    private void checkPaging(List<ConfSection> sections) {
        for (ConfSection section : sections) {
            PagingConfig group = paging.get(section.name());
            List<String> named = group == null ? List.of() : group.devices();
            for (String device : named) {
                if (!devices.containsKey(device)) {
                    problems.error(
                            section.where(),
                            section.name(),
                            "devices",
                            "no phone " + Values.quote(device) + Nearest.hint(device, devices.keySet()));
                }
            }
        }
    }

    /** Names differing only in the case of letters are two sections but one phone. */
    private void device(DeviceParser.Parsed device) {
        DeviceParser.Parsed first = devices.putIfAbsent(device.config().name(), device);
        if (first != null) {
            ConfSection section = device.section();
            problems.error(
                    section.where(),
                    section.name(),
                    "",
                    "the same phone is configured at " + first.section().where());
        }
    }
}
