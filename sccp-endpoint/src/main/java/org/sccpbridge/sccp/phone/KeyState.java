package org.sccpbridge.sccp.phone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.call.CallState;
import org.sccpbridge.sccp.message.call.SelectSoftKeys;
import org.sccpbridge.sccp.message.call.SetLamp;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.part.ButtonDefinition;
import org.sccpbridge.sccp.message.part.SoftKeyDefinition;
import org.sccpbridge.sccp.message.part.SoftKeySetDefinition;
import org.sccpbridge.sccp.message.template.ButtonTemplateRes;
import org.sccpbridge.sccp.message.template.FeatureStatRes;
import org.sccpbridge.sccp.message.template.FeatureStatV2Res;
import org.sccpbridge.sccp.message.template.ForwardStatRes;
import org.sccpbridge.sccp.message.template.LineStatRes;
import org.sccpbridge.sccp.message.template.LineStatV2Res;
import org.sccpbridge.sccp.message.template.ServiceURLStatRes;
import org.sccpbridge.sccp.message.template.ServiceURLStatV2Res;
import org.sccpbridge.sccp.message.template.SoftKeySetRes;
import org.sccpbridge.sccp.message.template.SoftKeyTemplateRes;
import org.sccpbridge.sccp.message.template.SpeedDialStatRes;
import org.sccpbridge.sccp.phone.KeysView.Button;
import org.sccpbridge.sccp.phone.KeysView.Lamp;
import org.sccpbridge.sccp.phone.KeysView.SoftKey;

/** Buttons, lamps and soft keys; confined to the phone's event loop. */
final class KeyState {
    private static final int MAX_SELECTIONS = 200;

    private final CallTable calls;
    private final Map<Lamp, Button> buttons = new LinkedHashMap<>();
    private final Map<Lamp, LampMode> lamps = new HashMap<>();
    private final Map<Integer, String> forwards = new TreeMap<>();
    private final Map<CallId, SelectSoftKeys> selections = new HashMap<>();
    private List<SoftKeyDefinition> template = List.of();
    private List<SoftKeySetDefinition> sets = List.of();

    KeyState(CallTable calls) {
        this.calls = calls;
    }

    void register(Reactions on) {
        on.on(ButtonTemplateRes.class, this::buttons);
        on.on(SoftKeyTemplateRes.class, m -> template = m.definition());
        on.on(SoftKeySetRes.class, m -> sets = m.definition());
        on.on(SelectSoftKeys.class, this::select);
        on.on(SetLamp.class, this::lamp);
        on.on(LineStatRes.class, m -> line(m.lineNumber(), m.lineDirNumber(), m.lineTextLabel()));
        on.on(LineStatV2Res.class, m -> line(m.lineNumber(), m.lineDirNumber(), m.lineTextLabel()));
        on.on(
                SpeedDialStatRes.class,
                m -> label(
                        ButtonType.SPEED_DIAL, m.speedDialNumber(), m.speedDialDirNumber(), m.speedDialDisplayName()));
        on.on(FeatureStatRes.class, m -> label(m.featureID(), m.featureIndex(), "", m.featureTextLabel()));
        on.on(FeatureStatV2Res.class, m -> label(m.featureID(), m.featureIndex(), "", m.featureTextLabel()));
        on.on(
                ServiceURLStatRes.class,
                m -> label(ButtonType.SERVICE_URL, m.serviceURLIndex(), m.serviceURL(), m.serviceURLDisplayName()));
        on.on(
                ServiceURLStatV2Res.class,
                m -> label(ButtonType.SERVICE_URL, m.serviceURLIndex(), m.serviceURL(), m.serviceURLDisplayName()));
        on.on(ForwardStatRes.class, this::forward);
        on.on(CallState.class, this::callState);
    }

    KeysView view() {
        SelectSoftKeys shown = shown();
        return new KeysView(
                List.copyOf(buttons.values()),
                shown == null ? List.of() : keys(shown),
                shown == null ? 0 : shown.softKeySetIndex().code(),
                Map.copyOf(lamps),
                Map.copyOf(forwards));
    }

    List<Button> buttons() {
        return List.copyOf(buttons.values());
    }

    void clear() {
        lamps.clear();
        selections.clear();
    }

    /** The keys of the call in hand, else of the one ringing, else of one on hold, else those of the idle phone. */
    private @Nullable SelectSoftKeys shown() {
        CallId id = calls.focused();
        SelectSoftKeys own = selections.get(id);
        return own != null ? own : selections.get(CallId.IDLE);
    }

    private List<SoftKey> keys(SelectSoftKeys selection) {
        int set = selection.softKeySetIndex().code();
        if (set < 0 || set >= sets.size()) {
            return List.of();
        }
        List<Integer> positions = sets.get(set).softKeyTemplateIndex();
        List<SoftKey> keys = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            int index = positions.get(i) - 1;
            boolean enabled = ((selection.validKeyMask() >>> i) & 1) != 0;
            if (enabled && index >= 0 && index < template.size()) {
                SoftKeyDefinition key = template.get(index);
                keys.add(new SoftKey(
                        DictionaryText.english(key.softKeyLabel()),
                        key.softKeyEvent().code()));
            }
        }
        return keys;
    }

    private void buttons(ButtonTemplateRes message) {
        if (message.buttonOffset() == 0) {
            buttons.clear();
        }
        for (ButtonDefinition definition : message.definition()) {
            ButtonType type = definition.buttonDefinition();
            if (!type.equals(ButtonType.UNDEFINED) && !type.equals(ButtonType.UNUSED)) {
                int instance = definition.instanceNumber();
                buttons.put(new Lamp(type, instance), new Button(type, instance, "", ""));
            }
        }
    }

    private void line(int instance, String number, String label) {
        label(ButtonType.LINE, instance, number, label.isEmpty() ? number : label);
    }

    private void label(ButtonType type, int instance, String number, String label) {
        buttons.computeIfPresent(
                new Lamp(type, instance),
                (same, old) -> new Button(type, instance, number, DictionaryText.english(label)));
    }

    private void select(SelectSoftKeys message) {
        if (selections.size() < MAX_SELECTIONS) {
            selections.put(new CallId(message.lineInstance(), message.callReference()), message);
        }
    }

    private void lamp(SetLamp message) {
        Lamp lamp = new Lamp(message.stimulus(), message.stimulusInstance());
        if (message.lampMode().equals(LampMode.OFF)) {
            lamps.remove(lamp);
        } else if (lamps.size() < MAX_SELECTIONS) {
            lamps.put(lamp, message.lampMode());
        }
    }

    private void forward(ForwardStatRes message) {
        StringJoiner text = new StringJoiner(", ");
        if (message.forwardAllActive() != 0) {
            text.add("all " + message.forwardAllDirnum());
        }
        if (message.forwardBusyActive() != 0) {
            text.add("busy " + message.forwardBusyDirnum());
        }
        if (message.forwardNoAnswerActive() != 0) {
            text.add("no answer " + message.forwardNoAnswerDirnum());
        }
        if (text.length() == 0) {
            forwards.remove(message.lineNumber());
        } else if (forwards.size() < MAX_SELECTIONS) {
            forwards.put(message.lineNumber(), text.toString());
        }
    }

    private void callState(CallState message) {
        if (message.callState().equals(CallStateCode.ON_HOOK)) {
            selections.remove(new CallId(message.lineInstance(), message.callReference()));
        }
    }
}
