package org.sccpbridge.sccp.session;

/**
 * One button beside the display, in the order of ButtonTemplateRes. Instances count per kind from 1: the second Line is line 2
 * wherever it stands. Texts longer than the phone's fields are cut where they are encoded.
 */
public sealed interface Button {

    /**
     * A line.
     *
     * @param number directory number
     * @param displayName full name behind the number
     * @param label text beside the button
     */
    record Line(String number, String displayName, String label) implements Button {}

    /** A number to dial; both kinds share one count of instances. */
    sealed interface Dial extends Button {
        String number();

        /** Text beside the button. */
        String label();
    }

    /** A number to dial. */
    record SpeedDial(String number, String label) implements Dial {}

    /** A number to dial, with the state of it. */
    record BlfSpeedDial(String number, String label) implements Dial {}

    /** An address the phone opens. */
    record Service(String url, String label) implements Button {}

    /**
     * A feature with a lamp.
     *
     * @param buttonType of ButtonTemplateRes, such as 0x26 for a multi-blink lamp or 0x13 for privacy
     */
    record Feature(int buttonType, String label) implements Button {}

    /**
     * A key that the model itself labels, such as Hold on a 7912.
     *
     * @param buttonType of ButtonTemplateRes
     */
    record Fixed(int buttonType) implements Button {}

    /** No function; keeps the place. */
    record Empty() implements Button {}
}
