package org.sccpbridge.bridge.phone;

import static org.sccpbridge.sccp.session.SoftKey.ABBREVIATED_DIAL;
import static org.sccpbridge.sccp.session.SoftKey.ANSWER;
import static org.sccpbridge.sccp.session.SoftKey.BACKSPACE;
import static org.sccpbridge.sccp.session.SoftKey.BARGE;
import static org.sccpbridge.sccp.session.SoftKey.CALL_BACK;
import static org.sccpbridge.sccp.session.SoftKey.CONFERENCE;
import static org.sccpbridge.sccp.session.SoftKey.CONFERENCE_BARGE;
import static org.sccpbridge.sccp.session.SoftKey.CONFERENCE_LIST;
import static org.sccpbridge.sccp.session.SoftKey.DIAL;
import static org.sccpbridge.sccp.session.SoftKey.DIRECT_TRANSFER;
import static org.sccpbridge.sccp.session.SoftKey.DND;
import static org.sccpbridge.sccp.session.SoftKey.END_CALL;
import static org.sccpbridge.sccp.session.SoftKey.FORWARD_ALL;
import static org.sccpbridge.sccp.session.SoftKey.FORWARD_BUSY;
import static org.sccpbridge.sccp.session.SoftKey.FORWARD_NO_ANSWER;
import static org.sccpbridge.sccp.session.SoftKey.GROUP_PICKUP;
import static org.sccpbridge.sccp.session.SoftKey.HOLD;
import static org.sccpbridge.sccp.session.SoftKey.IMMEDIATE_DIVERT;
import static org.sccpbridge.sccp.session.SoftKey.INTERCEPT;
import static org.sccpbridge.sccp.session.SoftKey.JOIN;
import static org.sccpbridge.sccp.session.SoftKey.MEET_ME;
import static org.sccpbridge.sccp.session.SoftKey.NEW_CALL;
import static org.sccpbridge.sccp.session.SoftKey.PARK;
import static org.sccpbridge.sccp.session.SoftKey.PICKUP;
import static org.sccpbridge.sccp.session.SoftKey.PRIVATE;
import static org.sccpbridge.sccp.session.SoftKey.RECORD;
import static org.sccpbridge.sccp.session.SoftKey.REDIAL;
import static org.sccpbridge.sccp.session.SoftKey.REMOVE_LAST;
import static org.sccpbridge.sccp.session.SoftKey.RESUME;
import static org.sccpbridge.sccp.session.SoftKey.SELECT;
import static org.sccpbridge.sccp.session.SoftKey.TRANSFER;
import static org.sccpbridge.sccp.session.SoftKey.TRANSFER_TO_VOICEMAIL;

import java.util.List;
import java.util.Set;
import org.sccpbridge.bridge.switchboard.Key;
import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.session.SoftKey;
import org.sccpbridge.sccp.session.SoftKeyPlan;

/**
 * The built-in soft key set: only keys that do something; of those, only what means something for the call is shown. So it is with the sets of
 * {@link OwnSoftKeys}.
 */
final class SoftKeySets {
    private static final List<SoftKey> HELD = List.of(
            RESUME,
            NEW_CALL,
            END_CALL,
            TRANSFER,
            SELECT,
            JOIN,
            CONFERENCE_LIST,
            DIRECT_TRANSFER,
            PRIVATE,
            RECORD,
            IMMEDIATE_DIVERT);
    private static final List<SoftKey> OFF_HOOK = List.of(
            REDIAL, END_CALL, PICKUP, GROUP_PICKUP, PRIVATE, MEET_ME, FORWARD_ALL, FORWARD_BUSY, FORWARD_NO_ANSWER);

    static final SoftKeyPlan PLAN = new SoftKeyPlan.Builder()
            .set(
                    SoftKeySet.ON_HOOK.code(),
                    REDIAL,
                    NEW_CALL,
                    FORWARD_ALL,
                    PICKUP,
                    GROUP_PICKUP,
                    DND,
                    FORWARD_BUSY,
                    FORWARD_NO_ANSWER,
                    CALL_BACK)
            .set(
                    SoftKeySet.CONNECTED.code(),
                    ANSWER,
                    HOLD,
                    END_CALL,
                    TRANSFER,
                    PARK,
                    CONFERENCE,
                    RECORD,
                    SELECT,
                    JOIN,
                    DIRECT_TRANSFER,
                    PRIVATE,
                    IMMEDIATE_DIVERT)
            .set(SoftKeySet.ON_HOLD.code(), HELD)
            .set(SoftKeySet.RING_IN.code(), ANSWER, END_CALL, TRANSFER_TO_VOICEMAIL, IMMEDIATE_DIVERT)
            .set(SoftKeySet.OFF_HOOK.code(), OFF_HOOK)
            .set(SoftKeySet.DIGITS_FOLLOWING.code(), BACKSPACE, END_CALL, DIAL, ABBREVIATED_DIAL, TRANSFER)
            .set(
                    SoftKeySet.CONNECTED_CONFERENCE.code(),
                    HOLD,
                    END_CALL,
                    CONFERENCE,
                    CONFERENCE_LIST,
                    REMOVE_LAST,
                    RECORD,
                    SELECT,
                    JOIN)
            .set(
                    SoftKeySet.CONNECTED_TRANSFERABLE.code(),
                    HOLD,
                    END_CALL,
                    CONFERENCE,
                    CONFERENCE_LIST,
                    REMOVE_LAST,
                    RECORD,
                    SELECT,
                    JOIN)
            .set(SoftKeySet.RING_OUT.code(), END_CALL, TRANSFER, NEW_CALL, DIRECT_TRANSFER, CALL_BACK)
            .set(SoftKeySet.OFF_HOOK_WITH_FEATURES.code(), OFF_HOOK)
            .set(SoftKeySet.HOLD_CONFERENCE.code(), HELD)
            .set(SoftKeySet.ON_HOOK_STEALABLE.code(), NEW_CALL, BARGE, CONFERENCE_BARGE, INTERCEPT)
            .build();

    private SoftKeySets() {}

    /** The validKeyMask that shows only keys with a meaning. */
    static int mask(SoftKeyPlan plan, SoftKeySet set, Set<Key> meaningful) {
        List<List<SoftKey>> sets = plan.sets();
        if (set.code() >= sets.size()) {
            return SoftKeyPlan.ALL_KEYS;
        }
        List<SoftKey> keys = sets.get(set.code());
        List<SoftKey> shown = keys.stream()
                .filter(key -> meaningful.contains(PhoneInput.meaning(key)))
                .toList();
        return shown.size() == keys.size() ? SoftKeyPlan.ALL_KEYS : plan.mask(set.code(), shown);
    }
}
