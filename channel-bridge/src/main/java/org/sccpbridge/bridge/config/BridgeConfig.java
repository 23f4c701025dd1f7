package org.sccpbridge.bridge.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The whole configuration, immutable. Maps keep the order of the files.
 *
 * @param devices by device name in upper case
 * @param lines by line name
 * @param paging groups by name
 * @param softkeysets by name; the built-in set {@code default} is not among them
 */
public record BridgeConfig(
        DaemonConfig daemon,
        AriConfig ari,
        AmiConfig ami,
        SccpConfig sccp,
        GeneralConfig general,
        Map<String, DeviceConfig> devices,
        Map<String, LineConfig> lines,
        Map<String, PagingConfig> paging,
        Map<String, SoftKeySetConfig> softkeysets) {
    public BridgeConfig {
        devices = Collections.unmodifiableMap(new LinkedHashMap<>(devices));
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        paging = Collections.unmodifiableMap(new LinkedHashMap<>(paging));
        softkeysets = Collections.unmodifiableMap(new LinkedHashMap<>(softkeysets));
    }

    /** A device by the name it registers with; letters of either case. */
    public Optional<DeviceConfig> device(String name) {
        return Optional.ofNullable(devices.get(name.toUpperCase(Locale.ROOT)));
    }

    public Optional<LineConfig> line(String name) {
        return Optional.ofNullable(lines.get(name));
    }

    /** The devices with a button for a line, in file order: more than one makes it a shared line. */
    public List<DeviceConfig> devicesWithLine(String line) {
        List<DeviceConfig> found = new ArrayList<>();
        for (DeviceConfig device : devices.values()) {
            if (device.lineButtons().stream().anyMatch(button -> button.line().equals(line))) {
                found.add(device);
            }
        }
        return found;
    }
}
