package org.sccpbridge.sccp.phone;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.sccpbridge.sccp.message.call.CallState;
import org.sccpbridge.sccp.message.call.SetLamp;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.FeatureStatus;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.part.ButtonDefinition;
import org.sccpbridge.sccp.message.template.ButtonTemplateRes;
import org.sccpbridge.sccp.message.template.FeatureStatRes;
import org.sccpbridge.sccp.message.template.FeatureStatV2Res;
import org.sccpbridge.sccp.message.template.ForwardStatRes;
import org.sccpbridge.sccp.message.template.LineStatRes;
import org.sccpbridge.sccp.message.template.LineStatV2Res;
import org.sccpbridge.sccp.message.template.ServiceURLStatRes;
import org.sccpbridge.sccp.message.template.ServiceURLStatV2Res;
import org.sccpbridge.sccp.message.template.SpeedDialStatRes;
import org.sccpbridge.sccp.message.template.SpeedDialStatV2Res;
import org.sccpbridge.sccp.phone.KeysView.Button;
import org.sccpbridge.sccp.phone.KeysView.Lamp;

/** Buttons and lamps; confined to the phone's event loop. */
final class KeyState {
    private static final int MAX_LAMPS = 200;

    private final CallTable calls;
    private final Violations violations;
    private final SoftKeyState softKeys = new SoftKeyState();
    private final Map<Lamp, Button> buttons = new LinkedHashMap<>();
    private final Map<Lamp, LampMode> lamps = new HashMap<>();
    private final Map<Integer, String> forwards = new TreeMap<>();

    KeyState(CallTable calls, Violations violations) {
        this.calls = calls;
        this.violations = violations;
    }

    void register(Reactions on) {
        softKeys.register(on);
        on.on(ButtonTemplateRes.class, this::buttons);
        on.on(SetLamp.class, this::lamp);
        on.on(LineStatRes.class, m -> line(m.lineNumber(), m.lineDirNumber(), m.lineTextLabel()));
        on.on(LineStatV2Res.class, m -> line(m.lineNumber(), m.lineDirNumber(), m.lineTextLabel()));
        on.on(SpeedDialStatRes.class, m -> dial(m.speedDialNumber(), m.speedDialDirNumber(), m.speedDialDisplayName()));
        on.on(
                SpeedDialStatV2Res.class,
                m -> dial(m.speedDialNumber(), m.speedDialDirNumber(), m.speedDialDisplayName()));
        on.on(
                FeatureStatRes.class,
                m -> feature(m.featureID(), m.featureIndex(), m.featureTextLabel(), m.featureStatus()));
        on.on(
                FeatureStatV2Res.class,
                m -> feature(m.featureID(), m.featureIndex(), m.featureTextLabel(), m.featureStatus()));
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
        SoftKeyBook book = softKeys.book();
        CallId shown = calls.focused();
        return new KeysView(
                List.copyOf(buttons.values()),
                book.keys(shown),
                Math.max(0, book.set(shown)),
                Map.copyOf(lamps),
                Map.copyOf(forwards),
                book);
    }

    List<Button> buttons() {
        return List.copyOf(buttons.values());
    }

    void clear() {
        lamps.clear();
        softKeys.clear();
    }

    private void buttons(ButtonTemplateRes message) {
        if (message.buttonOffset() == 0) {
            buttons.clear();
        }
        int place = message.buttonOffset();
        for (ButtonDefinition definition : message.definition()) {
            place++;
            ButtonType type = definition.buttonDefinition();
            if (!type.equals(ButtonType.UNDEFINED) && !type.equals(ButtonType.UNUSED)) {
                int instance = definition.instanceNumber();
                buttons.put(new Lamp(type, instance), new Button(place, type, instance, "", "", FeatureStatus.OFF));
            }
        }
    }

    private void line(int instance, String number, String label) {
        label(ButtonType.LINE, instance, number, label.isEmpty() ? number : label);
    }

    private void dial(int instance, String number, String label) {
        label(ButtonType.SPEED_DIAL, instance, number, label);
        label(ButtonType.BLF_SPEED_DIAL, instance, number, label);
    }

    private void label(ButtonType type, int instance, String number, String label) {
        change(type, instance, button -> button.labelled(number, DictionaryText.english(label)));
    }

    /** An answer without a label changes the state only. */
    private void feature(ButtonType type, int instance, String label, FeatureStatus status) {
        change(
                type,
                instance,
                button -> label.isEmpty()
                        ? button.in(status)
                        : button.in(status).labelled(button.number(), DictionaryText.english(label)));
    }

    private void change(ButtonType type, int instance, UnaryOperator<Button> change) {
        buttons.computeIfPresent(new Lamp(type, instance), (same, old) -> change.apply(old));
    }

    private void lamp(SetLamp message) {
        Lamp lamp = new Lamp(message.stimulus(), message.stimulusInstance());
        if (message.lampMode().equals(LampMode.OFF)) {
            lamps.remove(lamp);
        } else if (lamps.size() < MAX_LAMPS || lamps.containsKey(lamp)) {
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
        } else if (forwards.size() < MAX_LAMPS) {
            forwards.put(message.lineNumber(), text.toString());
        }
    }

    /** A 7912 restarts when a call comes on a second line (observed server). */
    private void callState(CallState message) {
        int line = message.lineInstance();
        if (line != 0 && !buttons.isEmpty() && !buttons.containsKey(new Lamp(ButtonType.LINE, line))) {
            violations.add("CallState on line " + line + ", which the phone does not have");
        }
    }
}
