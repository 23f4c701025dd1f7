package org.sccpbridge.sccp.phone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.FeatureStatus;
import org.sccpbridge.sccp.message.code.LampMode;

/**
 * The keys beside and below the display.
 *
 * @param buttons of ButtonTemplateRes without unused ones, in their order
 * @param softKeys what stands above the soft keys now
 * @param softKeySet number of the set shown now
 * @param lamps that are not off
 * @param forwards texts such as {@code all 600} per line instance
 * @param book the soft keys of every call
 */
public record KeysView(
        List<Button> buttons,
        List<SoftKey> softKeys,
        int softKeySet,
        Map<Lamp, LampMode> lamps,
        Map<Integer, String> forwards,
        SoftKeyBook book) {

    /**
     * A button.
     *
     * @param place counted from 1 over the phone's own keys and then its side-cars', unused ones too
     * @param instance counted per type from 1
     * @param number directory number, speed dial or URL, empty until told
     * @param status of FeatureStatRes: a feature on or off, or the state of a watched number
     */
    public record Button(int place, ButtonType type, int instance, String number, String label, FeatureStatus status) {
        Button labelled(String newNumber, String newLabel) {
            return new Button(place, type, instance, newNumber, newLabel, status);
        }

        Button in(FeatureStatus now) {
            return new Button(place, type, instance, number, label, now);
        }
    }

    /**
     * A soft key.
     *
     * @param label in English
     * @param event for SoftKeyEvent
     */
    public record SoftKey(String label, int event) {}

    /** Which lamp: the button's type and instance. */
    public record Lamp(ButtonType stimulus, int instance) {}

    /** The soft key shown now with this label, upper and lower case alike. */
    public Optional<SoftKey> softKey(String label) {
        return named(softKeys, label);
    }

    /** The soft key with this label that stands there when the cursor is on this call. */
    public Optional<SoftKey> softKey(String label, CallId call) {
        return named(softKeys(call), label);
    }

    /** The soft keys that stand there when the cursor is on this call. */
    public List<SoftKey> softKeys(CallId call) {
        return book.keys(call);
    }

    /** The number of the set chosen for a call, or for the idle phone when none was; -1: neither. */
    public int softKeySet(CallId call) {
        return book.set(call);
    }

    /** How a lamp is lit. */
    public LampMode lamp(ButtonType stimulus, int instance) {
        return lamps.getOrDefault(new Lamp(stimulus, instance), LampMode.OFF);
    }

    /** The buttons of a type. */
    public List<Button> buttons(ButtonType type) {
        return buttons.stream().filter(button -> button.type().equals(type)).toList();
    }

    /** The button of a type with this instance. */
    public Optional<Button> button(ButtonType type, int instance) {
        return buttons.stream()
                .filter(button -> button.type().equals(type) && button.instance() == instance)
                .findFirst();
    }

    /** The button in this place, counted from 1 over the phone's own keys and then its side-cars'. */
    public Optional<Button> at(int place) {
        return buttons.stream().filter(button -> button.place() == place).findFirst();
    }

    /** Whether the message lamp is lit, for the phone or any of its lines. */
    public boolean messageWaiting() {
        return lamps.keySet().stream().anyMatch(lamp -> lamp.stimulus().equals(ButtonType.VOICE_MAIL));
    }

    /** Whether this line has messages. */
    public boolean messageWaiting(int line) {
        return lamps.containsKey(new Lamp(ButtonType.VOICE_MAIL, line));
    }

    private static Optional<SoftKey> named(List<SoftKey> keys, String label) {
        return keys.stream().filter(key -> key.label().equalsIgnoreCase(label)).findFirst();
    }
}
