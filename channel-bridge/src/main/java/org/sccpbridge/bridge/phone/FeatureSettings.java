package org.sccpbridge.bridge.phone;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sccpbridge.bridge.config.BridgeConfig;
import org.sccpbridge.bridge.config.ButtonConfig;
import org.sccpbridge.bridge.config.ButtonConfig.FeatureButton;
import org.sccpbridge.bridge.config.ButtonConfig.FeatureId;
import org.sccpbridge.bridge.config.CallStatisticsMode;
import org.sccpbridge.bridge.config.DeviceConfig;
import org.sccpbridge.bridge.config.LineConfig;
import org.sccpbridge.bridge.config.MonitorConfig;
import org.sccpbridge.bridge.switchboard.CallStatistics;
import org.sccpbridge.bridge.switchboard.Diverting;
import org.sccpbridge.bridge.switchboard.DndMode;
import org.sccpbridge.bridge.switchboard.DoNotDisturb;
import org.sccpbridge.bridge.switchboard.Extras;
import org.sccpbridge.bridge.switchboard.FeatureButtons;
import org.sccpbridge.bridge.switchboard.ForwardKind;
import org.sccpbridge.bridge.switchboard.Forwarding;
import org.sccpbridge.bridge.switchboard.Hotline;
import org.sccpbridge.bridge.switchboard.Key;
import org.sccpbridge.bridge.switchboard.Recording;
import org.sccpbridge.bridge.switchboard.Redialling;
import org.sccpbridge.bridge.switchboard.SilentPhones;

/** What forwarding, do not disturb and their buttons want to know of the configuration. */
final class FeatureSettings {
    private static final Map<FeatureId, Key> KEYS = Map.of(
            FeatureId.CFWDALL, Key.FORWARD_ALL,
            FeatureId.CFWDBUSY, Key.FORWARD_BUSY,
            FeatureId.CFWDNOANSWER, Key.FORWARD_NO_ANSWER,
            FeatureId.CALLBACK, Key.CALL_BACK,
            FeatureId.DND, Key.DO_NOT_DISTURB,
            FeatureId.MONITOR, Key.MONITOR,
            FeatureId.PAGING, Key.PAGE);

    private FeatureSettings() {}

    static Extras of(DeviceConfig device) {
        Set<ForwardKind> allowed = EnumSet.noneOf(ForwardKind.class);
        if (device.cfwdall()) {
            allowed.add(ForwardKind.ALL);
        }
        if (device.cfwdbusy()) {
            allowed.add(ForwardKind.BUSY);
        }
        if (device.cfwdnoanswer()) {
            allowed.add(ForwardKind.NO_ANSWER);
        }
        List<FeatureButton> buttons = device.buttons().stream()
                .filter(FeatureButton.class::isInstance)
                .map(FeatureButton.class::cast)
                .toList();
        Map<Integer, FeatureButtons.Button> keys = new HashMap<>();
        int instance = 0;
        for (ButtonConfig each : device.buttons()) {
            // phones count the buttons of all features together
            instance += each instanceof FeatureButton || each instanceof ButtonConfig.ParkingLot ? 1 : 0;
            if (each instanceof FeatureButton button) {
                String number = button.feature() == FeatureId.DND ? "" : button.option();
                keys.put(instance, new FeatureButtons.Button(KEYS.getOrDefault(button.feature(), Key.OTHER), number));
            }
        }
        Extras settings = Extras.of(
                new Forwarding.Allowed(allowed),
                new FeatureButtons.Buttons(keys),
                new SilentPhones.Options(device.audioCheck().noaudioWarning()));
        CallStatisticsMode statistics = device.audioCheck().callstatistics();
        if (statistics != CallStatisticsMode.NO) {
            settings = settings.with(new CallStatistics.Options(statistics == CallStatisticsMode.CDR));
        }
        if (device.useRedialMenu()) {
            settings = settings.with(new Redialling.Lists());
        }
        MonitorConfig monitor = device.monitor();
        if (monitor.monitor() || buttons.stream().anyMatch(button -> button.feature() == FeatureId.MONITOR)) {
            settings = settings.with(new Recording.Options(monitor.file(), monitor.options()));
        }
        return device.dndFeature() ? settings.with(new DoNotDisturb.Options(steps(device, buttons))) : settings;
    }

    /** A mode that the device names, or else its button, is the only one. */
    private static List<DndMode> steps(DeviceConfig device, List<FeatureButton> buttons) {
        return switch (device.dnd()) {
            case OFF -> List.of();
            case REJECT -> List.of(DndMode.REJECT);
            case SILENT -> List.of(DndMode.SILENT);
            case USER ->
                buttons.stream()
                        .filter(button -> button.feature() == FeatureId.DND
                                && !button.option().isEmpty())
                        .map(button -> button.option().equals("silent") ? DndMode.SILENT : DndMode.REJECT)
                        .findFirst()
                        .map(List::of)
                        .orElse(List.of(DndMode.REJECT, DndMode.SILENT));
        };
    }

    static Extras of(LineConfig line, BridgeConfig config) {
        TreeSet<String> phones = config.devicesWithLine(line.name()).stream()
                .map(DeviceConfig::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Extras settings =
                Extras.of(new Forwarding.Options(phones, config.general().cfwdnoanswerTimeout()));
        if (!line.adhocNumber().isEmpty()) {
            settings = settings.with(new Hotline.Options(line.adhocNumber(), line.adhocDelay()));
        }
        if (!line.trnsfvm().isEmpty()) {
            settings = settings.with(new Diverting.VoiceMail(line.trnsfvm()));
        }
        return switch (line.dnd()) {
            case OFF -> settings.with(new DoNotDisturb.OfLine(DndMode.OFF));
            case REJECT -> settings.with(new DoNotDisturb.OfLine(DndMode.REJECT));
            case SILENT -> settings.with(new DoNotDisturb.OfLine(DndMode.SILENT));
            case USER -> settings;
        };
    }
}
