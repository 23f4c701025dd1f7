package org.sccpbridge.bridge.phone;

import static org.sccpbridge.sccp.session.SoftKey.ANSWER;
import static org.sccpbridge.sccp.session.SoftKey.BACKSPACE;
import static org.sccpbridge.sccp.session.SoftKey.DIAL;
import static org.sccpbridge.sccp.session.SoftKey.END_CALL;
import static org.sccpbridge.sccp.session.SoftKey.NEW_CALL;
import static org.sccpbridge.sccp.session.SoftKey.REDIAL;

import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.session.SoftKeyPlan;

/** The built-in soft key set: only keys that do something. */
final class SoftKeySets {
    static final SoftKeyPlan PLAN = new SoftKeyPlan.Builder()
            .set(SoftKeySet.ON_HOOK.code(), REDIAL, NEW_CALL)
            .set(SoftKeySet.CONNECTED.code(), END_CALL)
            .set(SoftKeySet.RING_IN.code(), ANSWER, END_CALL)
            .set(SoftKeySet.OFF_HOOK.code(), REDIAL, END_CALL)
            .set(SoftKeySet.DIGITS_FOLLOWING.code(), BACKSPACE, END_CALL, DIAL)
            .set(SoftKeySet.RING_OUT.code(), END_CALL)
            .build();

    private SoftKeySets() {}
}
