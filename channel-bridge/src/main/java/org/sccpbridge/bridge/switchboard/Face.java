package org.sccpbridge.bridge.switchboard;

import java.util.Set;
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
 * @param lamps those that are lit
 * @param activeLine line instance whose call has the user's attention, 0 for none
 * @param signs icons and the like
 * @param idlePrompt shown when there is no call
 */
record Face(
        SortedMap<Integer, Shown> calls,
        SortedMap<Lamp, LampMode> lamps,
        int activeLine,
        @Nullable Sound tone,
        @Nullable Ringing ringing,
        boolean speaker,
        @Nullable Audio audio,
        Set<Sign> signs,
        String idlePrompt) {

    /**
     * One call on the screen.
     *
     * @param mine whether the user has it in hand
     * @param valid keys that mean something
     */
    record Shown(
            int line,
            int call,
            boolean mine,
            CallStateCode state,
            SoftKeySet keys,
            Set<Key> valid,
            String prompt,
            String dialed,
            @Nullable Info info,
            boolean selected) {
        Shown prompting(String text) {
            return new Shown(line, call, mine, state, keys, valid, text, dialed, info, selected);
        }

        boolean isRemote() {
            return state.equals(CallStateCode.CALL_REMOTE_MULTILINE) || state.equals(CallStateCode.REMOTE_HOLD);
        }

        Shown as(SoftKeySet other, String text, @Nullable Info parties) {
            return new Shown(line, call, mine, state, other, valid, text, dialed, parties, selected);
        }

        /** Off hook not for a call of its own. */
        Shown askingForFeature() {
            return keys.equals(SoftKeySet.OFF_HOOK) ? as(SoftKeySet.OFF_HOOK_WITH_FEATURES, prompt, info) : this;
        }

        boolean rings() {
            return state.equals(CallStateCode.RING_IN);
        }
    }

    /** Who talks to whom. */
    record Info(
            CallType type,
            Party calling,
            Party called,
            @Nullable Redirection redirection) {}

    record Sound(int line, int call, Tone tone) {}

    record Ringing(int line, int call, RingMode mode) {}

    /**
     * @param line name of the line, whose settings audio has
     * @param to where the phone sends, null while that is not known
     */
    record Audio(
            int call,
            String line,
            int party,
            Codec codec,
            @Nullable MediaAddress to) {}

    /** What a phone looks like that has just registered. */
    static Face blank() {
        return idle(Prompt.IDLE);
    }

    static Face idle(String prompt) {
        return new Face(new TreeMap<>(), new TreeMap<>(), 0, null, null, false, null, Set.of(), prompt);
    }
}
