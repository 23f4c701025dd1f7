package org.sccpbridge.sccp.phone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.LampMode;

/**
 * The keys beside and below the display.
 *
 * @param buttons of ButtonTemplateRes without unused ones, in their order
 * @param softKeys what stands above the soft keys now
 * @param softKeySet number of the set shown now
 * @param lamps that are not off
 * @param forwards texts such as {@code all 600} per line instance
 */
public record KeysView(
        List<Button> buttons,
        List<SoftKey> softKeys,
        int softKeySet,
        Map<Lamp, LampMode> lamps,
        Map<Integer, String> forwards) {

    /**
     * A button.
     *
     * @param instance counted per type from 1
     * @param number directory number, speed dial or URL, empty until told
     */
    public record Button(ButtonType type, int instance, String number, String label) {}

    /**
     * A soft key.
     *
     * @param label in English
     * @param event for SoftKeyEvent
     */
    public record SoftKey(String label, int event) {}

    /** Which lamp: the button's type and instance. */
    public record Lamp(ButtonType stimulus, int instance) {}

    /** The soft key with this label, upper and lower case alike. */
    public Optional<SoftKey> softKey(String label) {
        return softKeys.stream()
                .filter(key -> key.label().equalsIgnoreCase(label))
                .findFirst();
    }

    /** How a lamp is lit. */
    public LampMode lamp(ButtonType stimulus, int instance) {
        return lamps.getOrDefault(new Lamp(stimulus, instance), LampMode.OFF);
    }

    /** The buttons of a type. */
    public List<Button> buttons(ButtonType type) {
        return buttons.stream().filter(button -> button.type().equals(type)).toList();
    }
}
