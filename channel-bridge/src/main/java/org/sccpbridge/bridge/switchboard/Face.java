package org.sccpbridge.bridge.switchboard;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.CallType;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.code.RingMode;
import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.message.code.Tone;

/**
 * Everything a phone shows, plays and listens to at one moment. It is derived from the calls, never edited; the phone is told the
 * difference between the face it has and the face it should have ({@link FaceDiff}), so no lamp, prompt or channel can be left over.
 *
 * @param calls by call reference
 * @param lamps by line instance; a line without entry is dark
 * @param activeLine line instance whose call has the user's attention, 0 for none
 * @param idlePrompt shown when there is no call
 */
record Face(
        SortedMap<Integer, Shown> calls,
        SortedMap<Integer, LampMode> lamps,
        int activeLine,
        @Nullable Sound tone,
        @Nullable Ringing ringing,
        boolean speaker,
        @Nullable Audio audio,
        String idlePrompt) {

    /** One call on the screen. */
    record Shown(
            int line,
            int call,
            CallStateCode state,
            SoftKeySet keys,
            String prompt,
            String dialed,
            @Nullable Info info) {}

    /** Who talks to whom. */
    record Info(CallType type, Party calling, Party called) {}

    record Sound(int line, int call, Tone tone) {}

    record Ringing(int line, int call, RingMode mode) {}

    /** @param to where the phone sends, null while that is not known */
    record Audio(int call, int party, Codec codec, @Nullable MediaAddress to) {}

    /** What a phone looks like that has just registered. */
    static Face blank() {
        return idle(Prompt.IDLE);
    }

    static Face idle(String prompt) {
        return new Face(new TreeMap<>(), new TreeMap<>(), 0, null, null, false, null, prompt);
    }
}
