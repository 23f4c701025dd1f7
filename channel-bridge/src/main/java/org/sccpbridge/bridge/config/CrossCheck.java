package org.sccpbridge.bridge.config;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sccpbridge.bridge.config.ButtonConfig.FeatureButton;
import org.sccpbridge.bridge.config.ButtonConfig.FeatureId;
import org.sccpbridge.bridge.config.ButtonConfig.LineButton;

/** What sections say of each other: buttons name lines and paging groups, devices name soft key sets. */
final class CrossCheck {
    private final Problems problems;
    private final Collection<DeviceParser.Parsed> devices;
    private final Map<String, Location> lines;
    private final Set<String> softkeysets;
    private final Set<String> paging;
    private final Set<String> linesOnDevices = new HashSet<>();

    CrossCheck(
            Problems problems,
            Collection<DeviceParser.Parsed> devices,
            Map<String, Location> lines,
            Set<String> softkeysets,
            Set<String> paging) {
        this.problems = problems;
        this.devices = devices;
        this.lines = lines;
        this.softkeysets = softkeysets;
        this.paging = paging;
    }

    void run() {
        devices.forEach(this::device);
        lines.forEach((line, where) -> {
            if (!linesOnDevices.contains(line)) {
                problems.warning(where, line, "", "no device has a button for this line");
            }
        });
    }

    private void device(DeviceParser.Parsed device) {
        ConfSection section = device.section();
        Set<String> seen = new HashSet<>();
        boolean preferred = false;
        List<ButtonConfig> buttons = device.config().buttons();
        for (int i = 0; i < buttons.size(); i++) {
            if (buttons.get(i) instanceof LineButton button) {
                ConfEntry entry = device.buttonEntries().get(i);
                lineButton(entry, button, seen);
                if (button.preferred() && preferred) {
                    problems.warning(entry, "a second default line, the first one is used");
                }
                preferred |= button.preferred();
            } else if (buttons.get(i) instanceof FeatureButton button && button.feature() == FeatureId.PAGING) {
                pagingButton(device.buttonEntries().get(i), button.option());
            }
        }
        if (seen.isEmpty()) {
            problems.warning(section.where(), section.name(), "button", "the device has no line: it cannot make calls");
        }
        String set = device.config().softkeyset();
        if (!set.equals("default") && !softkeysets.contains(set)) {
            new Options(section, problems)
                    .list("softkeyset")
                    .forEach(entry -> problems.error(
                            entry, "no soft key set " + Values.quote(set) + Nearest.hint(set, softkeysets)));
        }
    }

    private void pagingButton(ConfEntry entry, String group) {
        if (!paging.contains(group)) {
            problems.error(
                    entry,
                    "no paging group " + Values.quote(group) + Nearest.hint(group, paging) + " A group is a section ["
                            + group + "] with type = paging");
        }
    }

    private void lineButton(ConfEntry entry, LineButton button, Set<String> seen) {
        String line = button.line();
        linesOnDevices.add(line);
        if (!lines.containsKey(line)) {
            problems.error(
                    entry,
                    "no line " + Values.quote(line) + Nearest.hint(line, lines.keySet()) + " A line is a section ["
                            + line + "] with type = line");
        } else if (!seen.add(line)) {
            problems.warning(entry, "line " + line + " is on this device twice");
        }
        seen.add(line);
    }
}
