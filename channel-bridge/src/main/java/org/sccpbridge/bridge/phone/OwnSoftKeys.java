package org.sccpbridge.bridge.phone;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.DeviceConfig;
import org.sccpbridge.bridge.config.DndMode;
import org.sccpbridge.bridge.config.SoftKeySetConfig;
import org.sccpbridge.bridge.switchboard.Key;
import org.sccpbridge.sccp.dialect.DeviceType;
import org.sccpbridge.sccp.dialect.Trait;
import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.session.SoftKey;
import org.sccpbridge.sccp.session.SoftKeyPlan;

/**
 * The soft keys of a device: of its {@code type = softkeyset} section, and for states that the section does not mention the built-in ones; without
 * those that the device may not use. Which of them mean something for a call is decided call by call ({@link SoftKeySets#mask}).
 */
final class OwnSoftKeys {
    private static final Map<String, SoftKey> KEYS = Map.ofEntries(
            Map.entry("redial", SoftKey.REDIAL),
            Map.entry("newcall", SoftKey.NEW_CALL),
            Map.entry("cfwdall", SoftKey.FORWARD_ALL),
            Map.entry("cfwdbusy", SoftKey.FORWARD_BUSY),
            Map.entry("cfwdnoanswer", SoftKey.FORWARD_NO_ANSWER),
            Map.entry("dnd", SoftKey.DND),
            Map.entry("hold", SoftKey.HOLD),
            Map.entry("endcall", SoftKey.END_CALL),
            Map.entry("idivert", SoftKey.IMMEDIATE_DIVERT),
            Map.entry("resume", SoftKey.RESUME),
            Map.entry("transfer", SoftKey.TRANSFER),
            Map.entry("answer", SoftKey.ANSWER),
            Map.entry("transvm", SoftKey.TRANSFER_TO_VOICEMAIL),
            Map.entry("trnsfvm", SoftKey.TRANSFER_TO_VOICEMAIL),
            Map.entry("private", SoftKey.PRIVATE),
            Map.entry("meetme", SoftKey.MEET_ME),
            Map.entry("barge", SoftKey.BARGE),
            Map.entry("cbarge", SoftKey.CONFERENCE_BARGE),
            Map.entry("back", SoftKey.BACKSPACE),
            Map.entry("intrcpt", SoftKey.INTERCEPT),
            Map.entry("monitor", SoftKey.RECORD),
            Map.entry("dial", SoftKey.DIAL),
            Map.entry("abbrdial", SoftKey.ABBREVIATED_DIAL),
            Map.entry("vidmode", SoftKey.VIDEO_MODE),
            Map.entry("pickup", SoftKey.PICKUP),
            Map.entry("gpickup", SoftKey.GROUP_PICKUP),
            Map.entry("park", SoftKey.PARK),
            Map.entry("select", SoftKey.SELECT),
            Map.entry("dirtrfr", SoftKey.DIRECT_TRANSFER),
            Map.entry("conf", SoftKey.CONFERENCE),
            Map.entry("conflist", SoftKey.CONFERENCE_LIST),
            Map.entry("join", SoftKey.JOIN),
            Map.entry("callback", SoftKey.CALL_BACK));

    private final DeviceConfig device;
    private final DeviceType model;
    private final Set<SoftKey> barred;

    private OwnSoftKeys(DeviceConfig device, DeviceType model) {
        this.device = device;
        this.model = model;
        this.barred = barred(device);
    }

    /** @param own of the device's section, null for the built-in set */
    static SoftKeyPlan plan(DeviceConfig device, DeviceType model, @Nullable SoftKeySetConfig own) {
        return new OwnSoftKeys(device, model).plan(own);
    }

    private SoftKeyPlan plan(@Nullable SoftKeySetConfig own) {
        if (own == null && barred.isEmpty()) {
            return SoftKeySets.PLAN;
        }
        List<List<SoftKey>> builtIn = SoftKeySets.PLAN.sets();
        SoftKeyPlan.Builder plan = new SoftKeyPlan.Builder();
        for (int set = 0; set < Math.max(builtIn.size(), SoftKeySetConfig.STATES.size()); set++) {
            @Nullable List<String> words = own == null ? null : words(own, set);
            Stream<SoftKey> keys = words != null
                    ? words.stream().flatMap(word -> Stream.ofNullable(KEYS.get(word)))
                    : set < builtIn.size() ? builtIn.get(set).stream() : Stream.of();
            plan.set(
                    set,
                    keys.filter(key -> !barred.contains(key) && doesSomething(key))
                            .distinct()
                            .limit(SoftKeyPlan.MAX_POSITIONS)
                            .toList());
        }
        return plan.build();
    }

    /** An observed server shows a talk that may be transferred as conntrans, except to models that take no set 7. */
    private @Nullable List<String> words(SoftKeySetConfig own, int set) {
        boolean plain = model.has(Trait.NO_CONFERENCE_SET);
        List<String> states = new ArrayList<>();
        if (set == SoftKeySet.CONNECTED.code() && device.transfer() && !plain) {
            states.add("conntrans");
        } else if (set == SoftKeySet.CONNECTED_TRANSFERABLE.code() && plain) {
            states.add("connconf");
        }
        if (set < SoftKeySetConfig.STATES.size()) {
            states.add(SoftKeySetConfig.STATES.get(set));
        }
        if (set == SoftKeySet.OFF_HOOK_WITH_FEATURES.code()) {
            states.add("offhook");
        } else if (set == SoftKeySet.HOLD_CONFERENCE.code()) {
            states.add("onhold");
        }
        return states.stream()
                .map(own.keys()::get)
                .filter(words -> words != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean doesSomething(SoftKey key) {
        return PhoneInput.meaning(key) != Key.OTHER;
    }

    /** Words of a section that stand for keys without an action, for the admin. */
    static List<String> withoutAction(SoftKeySetConfig own) {
        return own.keys().values().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(word -> KEYS.containsKey(word) && !doesSomething(KEYS.get(word)))
                .toList();
    }

    private static Set<SoftKey> barred(DeviceConfig device) {
        Set<SoftKey> barred = EnumSet.noneOf(SoftKey.class);
        if (!device.transfer()) {
            barred.addAll(List.of(SoftKey.TRANSFER, SoftKey.DIRECT_TRANSFER));
        }
        if (!device.conference().allow()) {
            barred.addAll(List.of(
                    SoftKey.CONFERENCE,
                    SoftKey.JOIN,
                    SoftKey.CONFERENCE_LIST,
                    SoftKey.CONFERENCE_BARGE,
                    SoftKey.REMOVE_LAST));
        }
        if (!device.meetme().allow()) {
            barred.add(SoftKey.MEET_ME);
        }
        if (!device.park()) {
            barred.add(SoftKey.PARK);
        }
        if (!device.privateCalls()) {
            barred.add(SoftKey.PRIVATE);
        }
        if (!device.dndFeature() || device.dnd() == DndMode.OFF) {
            barred.add(SoftKey.DND);
        }
        if (!device.cfwdall()) {
            barred.add(SoftKey.FORWARD_ALL);
        }
        if (!device.cfwdbusy()) {
            barred.add(SoftKey.FORWARD_BUSY);
        }
        if (!device.cfwdnoanswer()) {
            barred.add(SoftKey.FORWARD_NO_ANSWER);
        }
        return barred;
    }
}
