package org.sccpbridge.bridge.switchboard;

import java.util.Map;
import java.util.function.Predicate;

/** Buttons that {@code button = feature} gives the meaning of a key. */
public final class FeatureButtons implements Feature {
    /** @param number dialled right after the key was pressed, where that asks for one, or the group to be paged; may be empty */
    public record Button(Key key, String number) {}

    /** Option of a phone: its buttons by instance. */
    public record Buttons(Map<Integer, Button> byInstance) implements Extra {
        public Buttons {
            byInstance = Map.copyOf(byInstance);
        }
    }

    private static final Button PRIVACY = new Button(Key.PRIVATE, "");

    private static final Buttons NONE = new Buttons(Map.of());

    private final Switchboard board;
    private final PhoneCalls calls;

    FeatureButtons(Switchboard board) {
        this.board = board;
        this.calls = board.phoneCalls();
    }

    @Override
    public void keys(KeyTable keys) {
        keys.otherwise(Key.FEATURE, (phone, key) -> press(phone, key.instance()));
    }

    /** Phones that have no such button have this stimulus for their privacy key. */
    private void press(Phone phone, int instance) {
        Button button = at(phone, instance);
        if (button.key() == Key.PAGE) {
            // whom, its instance says
            board.press(phone, new PhoneEvent.Pressed(phone.name(), Key.PAGE, instance, 0));
            return;
        }
        board.press(phone, new PhoneEvent.Pressed(phone.name(), button.key(), 0, 0));
        Call active = calls.active(phone);
        if (!button.number().isEmpty() && active != null && active.stage() == Stage.OFF_HOOK) {
            calls.number(phone, 0, button.number());
        }
    }

    /** Privacy where there is none. */
    static Button at(Phone phone, int instance) {
        return phone.settings().get(Buttons.class, NONE).byInstance().getOrDefault(instance, PRIVACY);
    }

    private record Lit(int instance) implements Sign {
        @Override
        public PhoneCommand shown() {
            return new PhoneCommand.ShowFeature(instance, true);
        }

        @Override
        public PhoneCommand gone() {
            return new PhoneCommand.ShowFeature(instance, false);
        }
    }

    /** Lights every button of that key; for what a feature draws. */
    static void light(Phone phone, Key key, Sketch face) {
        light(phone, button -> button.key() == key, face);
    }

    /** Lights this button wherever the phone has it. */
    static void light(Phone phone, Button which, Sketch face) {
        light(phone, which::equals, face);
    }

    private static void light(Phone phone, Predicate<Button> which, Sketch face) {
        phone.settings().get(Buttons.class, NONE).byInstance().forEach((instance, button) -> {
            if (which.test(button)) {
                face.signs.add(new Lit(instance));
            }
        });
    }
}
