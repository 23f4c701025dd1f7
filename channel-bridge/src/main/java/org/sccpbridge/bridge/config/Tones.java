package org.sccpbridge.bridge.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of the tones a phone can play, as {@code sccp.conf} writes them, with their DeviceTone id. */
final class Tones {
    static final int SILENCE = 0x00;
    static final int INSIDE_DIAL_TONE = 0x21;
    static final int OUTSIDE_DIAL_TONE = 0x22;
    static final int CALL_WAITING_TONE = 0x2D;
    static final int ZIP = 0x32;

    private static final Map<String, Integer> BY_NAME = new LinkedHashMap<>();
    /** Those that end by themselves, when no call is left whose end would end them. */
    private static final List<String> SHORT = List.of(
            "Silence",
            "Call Waiting Tone",
            "Confirmation Tone",
            "Camp On Indication Tone",
            "Zip Zip",
            "Zip",
            "Beep Bonk",
            "No Tone");

    static {
        BY_NAME.put("Silence", SILENCE);
        names(
                INSIDE_DIAL_TONE,
                "Inside Dial Tone",
                "Outside Dial Tone",
                "Line Busy Tone",
                "Alerting Tone",
                "Reorder Tone",
                "Recorder Warning Tone",
                "Recorder Detected Tone",
                "Reverting Tone",
                "Receiver Off Hook Tone",
                "Message Waiting Indicator Tone",
                "No Such Number Tone",
                "Busy Verification Tone",
                "Call Waiting Tone",
                "Confirmation Tone",
                "Camp On Indication Tone",
                "Recall Dial Tone",
                "Zip Zip",
                "Zip",
                "Beep Bonk",
                "Music Tone",
                "Hold Tone",
                "Test Tone",
                "DT Monitor Warning Tone",
                "Monitor Warning Tone",
                "Secure Warning Tone");
        BY_NAME.put("Partial Dial Tone", 0x2A);
        names(
                0x40,
                "Add Call Waiting",
                "Priority Call Wait",
                "Recall Dial",
                "Barge In",
                "Distinct Alert",
                "Priority Alert",
                "Reminder Ring",
                "Precedence Ring Back",
                "Preemption Tone",
                "Non Secure Warning Tone");
        BY_NAME.put("No Tone", 0x7F);
    }

    private Tones() {}

    private static void names(int first, String... names) {
        for (int i = 0; i < names.length; i++) {
            BY_NAME.put(names[i], first + i);
        }
    }

    static Collection<String> names() {
        return BY_NAME.keySet();
    }

    /** A name in letters of either case, or a number, decimal or {@code 0x…}. */
    static int parse(String text) throws BadValueException {
        String wanted = text.toLowerCase(Locale.ROOT).replace(" ", "");
        for (Map.Entry<String, Integer> tone : BY_NAME.entrySet()) {
            if (tone.getKey().toLowerCase(Locale.ROOT).replace(" ", "").equals(wanted)) {
                return tone.getValue();
            }
        }
        try {
            int id = Integer.decode(text);
            if (id >= 0 && id <= 0xFF) {
                return id;
            }
        } catch (NumberFormatException e) {
            // Not a number either: told below.
        }
        throw new BadValueException(Values.quote(text)
                + " is not known, expected a tone such as Inside Dial Tone, or 0x21" + Nearest.hint(text, names()));
    }

    /** As {@link #parse}, for one that nothing would end. */
    static int parseShort(String text) throws BadValueException {
        int tone = parse(text);
        if (!SHORT.contains(name(tone))) {
            throw Values.bad(text, "a tone that ends by itself: " + String.join(", ", SHORT));
        }
        return tone;
    }

    /** The name of a tone, or its number if it has none here. */
    static String name(int id) {
        return BY_NAME.entrySet().stream()
                .filter(tone -> tone.getValue() == id)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(String.format(Locale.ROOT, "0x%02X", id));
    }
}
