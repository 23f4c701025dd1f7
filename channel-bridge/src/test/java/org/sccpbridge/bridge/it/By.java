package org.sccpbridge.bridge.it;

import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** How a person asks a phone for something. */
enum By {
    SOFT_KEY("soft key"),
    /** A button of its own: Stimulus. */
    BUTTON("button"),
    /** Handset, or its flash. */
    HOOK("hook"),
    /** It happens without a key. */
    ITSELF("no key");

    final String title;

    By(String title) {
        this.title = title;
    }

    void hold(VirtualPhone phone) {
        press(phone, "Hold", ButtonType.HOLD);
    }

    void resume(VirtualPhone phone) {
        press(phone, "Resume", ButtonType.HOLD);
    }

    void transfer(VirtualPhone phone) {
        press(phone, "Transfer", ButtonType.TRANSFER);
    }

    void press(VirtualPhone phone, String softKey, ButtonType button) {
        switch (this) {
            case SOFT_KEY -> phone.softKey(softKey);
            case BUTTON -> phone.stimulus(button, 0);
            case HOOK -> phone.hookFlash();
            case ITSELF -> throw new IllegalArgumentException("there is no key to press");
        }
    }
}
