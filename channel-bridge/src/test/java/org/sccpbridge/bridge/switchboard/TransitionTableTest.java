package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sccpbridge.bridge.switchboard.TimerKey.Kind;

/** The life of an outgoing and of an incoming call as a table: from stage to stage, by what happens. */
class TransitionTableTest {
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "OFF_HOOK,    digit 6,         DIALING",
        "OFF_HOOK,    digit 4,         FAILED",
        "OFF_HOOK,    speed dial,      PROCEEDING",
        "OFF_HOOK,    FIRST_DIGIT,     FAILED",
        "OFF_HOOK,    backspace,       OFF_HOOK",
        "OFF_HOOK,    dial key,        OFF_HOOK",
        "OFF_HOOK,    on hook,         ENDED",
        "OFF_HOOK,    phone vanishes,  ENDED",
        "DIALING,     digit 0,         PROCEEDING",
        "DIALING,     digit 4,         FAILED",
        "DIALING,     digit #,         FAILED",
        "DIALING,     backspace,       DIALING",
        "DIALING,     dial key,        FAILED",
        "DIALING,     NEXT_DIGIT,      FAILED",
        "DIALING,     on hook,         ENDED",
        "DIALING,     phone vanishes,  ENDED",
        "PROCEEDING,  digit 1,         PROCEEDING",
        "PROCEEDING,  RINGING,         RINGING_OUT",
        "PROCEEDING,  PROGRESS,        PROCEEDING",
        "PROCEEDING,  STARTED,         PROCEEDING",
        "PROCEEDING,  ANSWER,          CONNECTED",
        "PROCEEDING,  BUSY,            FAILED",
        "PROCEEDING,  far leaves,      FAILED",
        "PROCEEDING,  on hook,         ENDED",
        "PROCEEDING,  phone vanishes,  ENDED",
        "RINGING_OUT, RINGING,         RINGING_OUT",
        "RINGING_OUT, PROGRESS,        RINGING_OUT",
        "RINGING_OUT, ANSWER,          CONNECTED",
        "RINGING_OUT, CONGESTION,      FAILED",
        "RINGING_OUT, NO_ANSWER,       FAILED",
        "RINGING_OUT, CANCEL,          RINGING_OUT",
        "RINGING_OUT, far leaves,      FAILED",
        "RINGING_OUT, digit 1,         RINGING_OUT",
        "RINGING_OUT, speed dial,      RINGING_OUT",
        "RINGING_OUT, on hook,         ENDED",
        "RINGING_OUT, phone vanishes,  ENDED",
        "CONNECTED,   BUSY,            CONNECTED",
        "CONNECTED,   RINGING,         CONNECTED",
        "CONNECTED,   ANSWER,          CONNECTED",
        "CONNECTED,   digit 1,         CONNECTED",
        "CONNECTED,   backspace,       CONNECTED",
        "CONNECTED,   dial key,        CONNECTED",
        "CONNECTED,   far leaves,      ENDED",
        "CONNECTED,   media leaves,    ENDED",
        "CONNECTED,   on hook,         ENDED",
        "CONNECTED,   phone vanishes,  ENDED",
        "FAILED,      digit 1,         FAILED",
        "FAILED,      ANSWER,          FAILED",
        "FAILED,      far leaves,      FAILED",
        "FAILED,      ON_HOOK,         ENDED",
        "FAILED,      on hook,         ENDED",
        "FAILED,      phone vanishes,  ENDED",
    })
    void outgoing(Stage from, String what, Stage to) {
        Scenario call = Scenario.outgoing(from);
        happens(call, "SEP1", "1-far", what);
        assertThat(call.stage()).isEqualTo(to == Stage.ENDED ? null : to);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "RINGING_IN,  off hook,        CONNECTED",
        "RINGING_IN,  on hook,         RINGING_IN",
        "RINGING_IN,  digit 1,         RINGING_IN",
        "RINGING_IN,  end key,         ENDED",
        "RINGING_IN,  far leaves,      ENDED",
        "RINGING_IN,  RINGING,         RINGING_IN",
        "RINGING_IN,  ANSWER,          RINGING_IN",
        "RINGING_IN,  BUSY,            RINGING_IN",
        "RINGING_IN,  phone vanishes,  ENDED",
        "CONNECTED,   off hook,        CONNECTED",
        "CONNECTED,   BUSY,            CONNECTED",
        "CONNECTED,   digit 1,         CONNECTED",
        "CONNECTED,   far leaves,      ENDED",
        "CONNECTED,   media leaves,    ENDED",
        "CONNECTED,   end key,         ENDED",
        "CONNECTED,   on hook,         ENDED",
        "CONNECTED,   phone vanishes,  ENDED",
    })
    void incoming(Stage from, String what, Stage to) {
        Scenario call = Scenario.incoming(from);
        happens(call, "SEP2", "caller", what);
        assertThat(call.stage()).isEqualTo(to == Stage.ENDED ? null : to);
    }

    private static void happens(Scenario call, String name, String far, String what) {
        Scenario.Handset phone = call.phone(name);
        switch (what) {
            case "off hook" -> phone.offHook();
            case "on hook" -> phone.onHook();
            case "end key" -> phone.key(Key.END_CALL);
            case "backspace" -> phone.key(Key.BACKSPACE);
            case "dial key" -> phone.key(Key.DIAL);
            case "speed dial" -> phone.key(Key.SPEED_DIAL, 1, 0);
            case "phone vanishes" -> phone.vanishes();
            case "far leaves" -> call.left(far, 16);
            case "media leaves" -> call.left("1-em1", 16);
            case "FIRST_DIGIT", "NEXT_DIGIT", "ON_HOOK" -> call.timePasses(Kind.valueOf(what));
            default -> {
                if (what.startsWith("digit ")) {
                    phone.press(what.substring(6));
                } else {
                    call.dialled(far, DialStatus.valueOf(what));
                }
            }
        }
    }
}
