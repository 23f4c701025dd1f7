package org.sccpbridge.bridge.it;

import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** The keys that set a forward, and end it. */
enum ForwardKey {
    ALL("CFwdAll", ButtonType.FORWARD_ALL, "all"),
    BUSY("CFwdBusy", ButtonType.FORWARD_BUSY, "busy"),
    NO_ANSWER("CFwdNoAnswer", ButtonType.FORWARD_NO_ANSWER, "no answer");

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a record of a number
    private final ButtonType button;

    private final String shown;

    ForwardKey(String label, ButtonType button, String shown) {
        this.label = label;
        this.button = button;
        this.shown = shown;
    }

    /** Waits until the phone shows the forward. */
    void set(By key, VirtualPhone phone, String number) {
        key.press(phone, label, button);
        Seen.offHook(phone);
        phone.press(number);
        phone.await(
                "the forward",
                view -> view.idle()
                        && view.keys().forwards().getOrDefault(1, "").equals(shown + " " + number));
    }

    void end(By key, VirtualPhone phone) {
        key.press(phone, label, button);
        phone.await("no forward", view -> view.keys().forwards().isEmpty());
    }
}
