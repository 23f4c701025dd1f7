package org.sccpbridge.sccp.session;

import org.jspecify.annotations.Nullable;

/**
 * The keys a soft key set is made of. The event number comes back in SoftKeyEvent; phones know 1 to 33 by heart for their
 * help texts. Numbers of a CallManager 4.1 capture where it has the key, free ones for the rest.
 */
public enum SoftKey {
    REDIAL(1, 0x01),
    NEW_CALL(2, 0x02),
    HOLD(3, 0x03),
    TRANSFER(4, 0x04),
    FORWARD_ALL(5, 0x05),
    FORWARD_BUSY(6, 0x06),
    FORWARD_NO_ANSWER(7, 0x07),
    BACKSPACE(8, 0x08),
    END_CALL(9, 0x09),
    RESUME(10, 0x0A),
    ANSWER(11, 0x0B),
    INFO(12, 0x0C),
    CONFERENCE(13, 0x0D),
    PARK(14, 0x0E),
    JOIN(15, 0x0F),
    MEET_ME(16, 0x10),
    PICKUP(17, 0x11),
    GROUP_PICKUP(18, 0x12),
    REMOVE_LAST(19, 0x39),
    CALL_BACK(20, 0x41),
    BARGE(21, 0x43),
    DND(22, 0x3F),
    IMMEDIATE_DIVERT(23, 0x50),
    PRIVATE(24, 0x36),
    TRANSFER_TO_VOICEMAIL(25, 0x3E),
    INTERCEPT(26, 0x3C),
    CONFERENCE_BARGE(27, 0x51),
    DIRECT_TRANSFER(28, 0x4D),
    SELECT(29, 0x4E),
    CONFERENCE_LIST(30, 0x4F),
    RECORD(31, "Record"),
    DIAL(32, "Dial"),
    VIDEO_MODE(33, 0x58),
    ABBREVIATED_DIAL(34, "AbbrDial");

    private final int event;
    private final String label;

    SoftKey(int event, int dictionaryCode) {
        this(event, PhoneText.dictionary(dictionaryCode));
    }

    SoftKey(int event, String label) {
        this.event = event;
        this.label = label;
    }

    /** softKeyEvent of SoftKeyTemplateRes and SoftKeyEvent. */
    public int event() {
        return event;
    }

    /** softKeyLabel: a dictionary code that the phone shows in its own language, or plain text. */
    public String label() {
        return label;
    }

    /** The key of a SoftKeyEvent, or null for a number that no key has. */
    public static @Nullable SoftKey ofEvent(int event) {
        return event >= 1 && event <= values().length ? values()[event - 1] : null;
    }
}
