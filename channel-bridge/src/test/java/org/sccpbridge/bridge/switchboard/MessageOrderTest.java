package org.sccpbridge.bridge.switchboard;

import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.switchboard.Scenario.Handset;

/** What a phone is told, in which order: that of captures of CallManager and of what all known servers have in common. */
class MessageOrderTest {
    @Test
    void offHook() {
        Handset phone = Scenario.office().phone("SEP1").offHook();
        phone.told(
                "Speaker on",
                "Lamp 1 ON",
                "CallState OFF_HOOK",
                "SoftKeys OFF_HOOK",
                "Prompt <enter number>",
                "CallPlane 1",
                "StartTone INSIDE_DIAL_TONE");
    }

    @Test
    void digits() {
        Scenario office = Scenario.outgoing(Stage.OFF_HOOK).soFarSoGood();
        office.phone("SEP1").press("6").told("StopTone", "SoftKeys DIGITS_FOLLOWING");
        office.phone("SEP1").press("0").toldNothing();
        office.phone("SEP1")
                .press("0")
                .told(
                        "DialedNumber 600",
                        "CallState PROCEED",
                        "SoftKeys RING_OUT",
                        "Prompt <call proceed>",
                        "CallInfo OUTBOUND Alice (1001) > 600");
    }

    @Test
    void ringingAndAnswer() {
        Scenario call = Scenario.outgoing(Stage.PROCEEDING).soFarSoGood();
        call.dialled("1-far", DialStatus.RINGING)
                .phone("SEP1")
                .told("CallState RING_OUT", "SoftKeys RING_OUT", "Prompt <ring out>", "StartTone ALERTING_TONE");
        call.dialled("1-far", DialStatus.ANSWER)
                .phone("SEP1")
                .told(
                        "StopTone",
                        "CallState CONNECTED",
                        "SoftKeys CONNECTED",
                        "Prompt <connected>",
                        "OpenReceiveChannel ULAW");
        call.audioOpens("SEP1").phone("SEP1").told("StartMediaTransmission ULAW 127.0.0.1:20000");
    }

    @Test
    void aNumberDialledAtOnceIsOffHookFirst() {
        Scenario office = Scenario.office();
        office.phone("SEP1")
                .key(Key.SPEED_DIAL, 1, 0)
                .told(
                        "Speaker on",
                        "Lamp 1 ON",
                        "CallState OFF_HOOK",
                        "CallPlane 1",
                        "DialedNumber 600",
                        "CallState PROCEED",
                        "SoftKeys RING_OUT",
                        "Prompt <call proceed>",
                        "CallInfo OUTBOUND Alice (1001) > 600");
    }

    @Test
    void incoming() {
        Scenario call = Scenario.incoming(Stage.RINGING_IN);
        call.phone("SEP2")
                .told(
                        "Lamp 1 BLINK",
                        "CallState RING_IN",
                        "SoftKeys RING_IN",
                        "Prompt <from> Carol (2001)",
                        "CallInfo INBOUND Carol (2001) > Bob (1002)",
                        "Ringer OUTSIDE");
        call.phone("SEP2")
                .offHook()
                .told(
                        "Ringer OFF",
                        "Speaker on",
                        "Lamp 1 ON",
                        "CallState OFF_HOOK",
                        "CallPlane 1",
                        "CallState CONNECTED",
                        "SoftKeys CONNECTED",
                        "Prompt <connected>",
                        "OpenReceiveChannel ULAW");
    }

    @Test
    void endOfCall() {
        Scenario call = Scenario.outgoing(Stage.CONNECTED).soFarSoGood();
        call.phone("SEP1")
                .onHook()
                .told(
                        "Lamp 1 OFF",
                        "ClearPrompt",
                        "CloseReceiveChannel",
                        "StopMediaTransmission",
                        "CallState ON_HOOK",
                        "SoftKeys ON_HOOK",
                        "RefreshClock",
                        "Speaker off",
                        "Prompt <idle>");
    }

    @Test
    void failure() {
        Scenario call = Scenario.outgoing(Stage.RINGING_OUT).soFarSoGood();
        call.dialled("1-far", DialStatus.BUSY)
                .phone("SEP1")
                .told("StopTone", "CallState BUSY", "Prompt <busy>", "StartTone LINE_BUSY_TONE");
    }

    @Test
    void failureWhileTalking() {
        Scenario call = Scenario.outgoing(Stage.RINGING_OUT);
        call.dialled("1-far", DialStatus.ANSWER).soFarSoGood();
        call.phone("SEP1")
                .cannotOpenReceiveChannel()
                .told(
                        "CloseReceiveChannel",
                        "CallState CONGESTION",
                        "SoftKeys RING_OUT",
                        "Prompt No audio channel",
                        "StartTone REORDER_TONE");
    }

    @Test
    void invalidNumber() {
        Scenario office = Scenario.outgoing(Stage.OFF_HOOK).soFarSoGood();
        office.phone("SEP1")
                .press("4")
                .told(
                        "StopTone",
                        "DialedNumber 4",
                        "CallState INVALID_NUMBER",
                        "SoftKeys RING_OUT",
                        "Prompt <unknown number>",
                        "CallInfo OUTBOUND Alice (1001) > 4",
                        "StartTone REORDER_TONE");
    }
}
