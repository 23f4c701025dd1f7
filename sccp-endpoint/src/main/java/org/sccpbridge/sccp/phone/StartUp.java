package org.sccpbridge.sccp.phone;

import static org.sccpbridge.sccp.phone.StartUp.Step.*;

import java.util.List;

/**
 * What a model asks between CapabilitiesRes and the end of its registration, in its order.
 *
 * @param unasked what follows RegisterReq without waiting for its answer
 * @param paced whether it waits for each answer before it asks the next
 */
record StartUp(boolean paced, List<Step> unasked, List<Step> steps) {

    enum Step {
        /** HeadsetStatus, unanswered. */
        HEADSET,
        /** IpPort, unanswered: the RTP port of phones without OpenReceiveChannel. */
        IP_PORT,
        /** MediaPathCapability for speaker and handset, unanswered. */
        MEDIA_PATHS,
        /** AddOnDeviceCapabilities for each side-car that announces itself, unanswered. */
        SIDE_CARS,
        BUTTONS,
        SOFT_KEYS,
        SOFT_KEY_SETS,
        CONFIG,
        VERSION,
        FIRST_LINE,
        FIRST_FORWARD,
        FIRST_FEATURE,
        SPEED_DIALS_4_TO_1,
        /** One for each button of the template, and for a first feature and service even when there is none. */
        EVERY_BUTTON,
        /** RegisterAvailableLines, unanswered. */
        AVAILABLE_LINES,
        TIME
    }

    /** A client of CallManager 2.x sends all at once and asks the time last (capture). */
    static final StartUp BUTTON_PHONE = new StartUp(
            false, List.of(IP_PORT), List.of(BUTTONS, CONFIG, FIRST_LINE, FIRST_FORWARD, AVAILABLE_LINES, TIME));
    /** Each request waits for the answer to the one before (capture). */
    static final StartUp AS_A_7912 = new StartUp(
            true,
            List.of(),
            List.of(
                    BUTTONS,
                    SOFT_KEYS,
                    SOFT_KEY_SETS,
                    FIRST_LINE,
                    FIRST_FEATURE,
                    SPEED_DIALS_4_TO_1,
                    AVAILABLE_LINES,
                    TIME));
    /** A key phone of one line: its keys have no labels to ask for, and it has no soft keys. */
    static final StartUp FIXED_KEYS = new StartUp(
            true, List.of(), List.of(BUTTONS, CONFIG, FIRST_LINE, FIRST_FORWARD, FIRST_FEATURE, AVAILABLE_LINES, TIME));
    /** An analogue port. */
    static final StartUp ANALOGUE = new StartUp(true, List.of(), List.of(BUTTONS, FIRST_LINE, AVAILABLE_LINES, TIME));
    /** An analogue port of a gateway: TimeDateReq ends its registration. */
    static final StartUp GATEWAY_PORT = new StartUp(true, List.of(), List.of(BUTTONS, FIRST_LINE, TIME));
    /** Phones with a display (observed servers). */
    static final StartUp DISPLAY = new StartUp(
            true,
            List.of(),
            List.of(HEADSET, BUTTONS, SOFT_KEYS, SOFT_KEY_SETS, CONFIG, EVERY_BUTTON, AVAILABLE_LINES, TIME));
    /** Java phones: they also ask for their load, and announce side-cars. */
    static final StartUp JAVA = new StartUp(
            true,
            List.of(),
            List.of(
                    HEADSET,
                    SIDE_CARS,
                    BUTTONS,
                    SOFT_KEYS,
                    SOFT_KEY_SETS,
                    CONFIG,
                    VERSION,
                    EVERY_BUTTON,
                    AVAILABLE_LINES,
                    TIME));
    /** With MediaPathCapability (published dump). */
    static final StartUp SOFT_PHONE = new StartUp(
            true,
            List.of(),
            List.of(
                    HEADSET,
                    MEDIA_PATHS,
                    BUTTONS,
                    SOFT_KEYS,
                    SOFT_KEY_SETS,
                    CONFIG,
                    VERSION,
                    EVERY_BUTTON,
                    AVAILABLE_LINES,
                    TIME));
}
