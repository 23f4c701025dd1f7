package org.sccpbridge.sccp.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.code.CallHistoryDisposition;
import org.sccpbridge.sccp.message.code.CallPrivacy;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.phone.CallView.Party;
import org.sccpbridge.sccp.phone.HistoryEntry.Kind;

/**
 * What a call went through, as far as the call lists care. A phone that understands CallHistoryInfo does as told; older ones
 * are told "answered elsewhere" by Connected with privacy 2, hidden, which keeps the call out of all lists (observed server).
 */
final class CallStory {
    private final List<CallStateCode> states = new ArrayList<>();
    private boolean hidden;
    private @Nullable CallHistoryDisposition disposition;

    /** Which list the server wants it in. */
    void told(CallHistoryDisposition list) {
        disposition = list;
    }

    boolean rangHere() {
        return states.contains(CallStateCode.RING_IN) || states.contains(CallStateCode.CALL_WAITING);
    }

    boolean wentThrough(CallStateCode state) {
        return states.contains(state);
    }

    void add(CallStateCode state, CallPrivacy privacy) {
        if (!states.contains(state)) {
            states.add(state);
        }
        hidden |= state.equals(CallStateCode.CONNECTED) && privacy.equals(CallPrivacy.FULL);
    }

    Optional<HistoryEntry> entry(CallView call) {
        Kind kind = kind();
        if (kind == null) {
            return Optional.empty();
        }
        Party party = kind == Kind.PLACED ? placed(call) : call.calling();
        return Optional.of(new HistoryEntry(kind, call.line(), call.reference(), party));
    }

    private @Nullable Kind kind() {
        if (disposition != null && !disposition.equals(CallHistoryDisposition.UNKNOWN)) {
            return disposition.equals(CallHistoryDisposition.MISSED_CALLS)
                    ? Kind.MISSED
                    : disposition.equals(CallHistoryDisposition.RECEIVED_CALLS)
                            ? Kind.RECEIVED
                            : disposition.equals(CallHistoryDisposition.PLACED_CALLS) ? Kind.PLACED : null;
        }
        if (hidden) {
            return null;
        }
        boolean connected = states.contains(CallStateCode.CONNECTED);
        if (rangHere()) {
            return connected ? Kind.RECEIVED : Kind.MISSED;
        }
        boolean dialled = states.contains(CallStateCode.PROCEED) || states.contains(CallStateCode.RING_OUT);
        return dialled || connected ? Kind.PLACED : null;
    }

    private static Party placed(CallView call) {
        return call.dialedNumber().isEmpty()
                ? call.called()
                : new Party(call.dialedNumber(), call.called().name());
    }
}
