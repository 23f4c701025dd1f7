package org.sccpbridge.sccp.phone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.call.CallHistoryInfo;
import org.sccpbridge.sccp.message.call.CallInfo;
import org.sccpbridge.sccp.message.call.CallInfoV2;
import org.sccpbridge.sccp.message.call.CallState;
import org.sccpbridge.sccp.message.call.DialedNumber;
import org.sccpbridge.sccp.message.code.CallHistoryDisposition;
import org.sccpbridge.sccp.message.code.CallPrivacy;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.phone.CallView.Party;
import org.sccpbridge.sccp.phone.HistoryEntry.Kind;

/** The calls on the phone and the lists of past ones; confined to the phone's event loop. */
final class CallTable {
    private static final int MAX_CALLS = 200;
    private static final int HISTORY_KEPT = 100;

    private final Map<CallId, CallView> calls = new LinkedHashMap<>();
    private final Map<CallId, Story> stories = new HashMap<>();
    private final Deque<HistoryEntry> history = new ArrayDeque<>();
    private final Violations violations;

    CallTable(Violations violations) {
        this.violations = violations;
    }

    void register(Reactions reactions) {
        reactions.on(CallState.class, this::callState);
        reactions.on(CallInfo.class, this::callInfo);
        reactions.on(CallInfoV2.class, this::callInfo);
        reactions.on(DialedNumber.class, this::dialedNumber);
        reactions.on(CallHistoryInfo.class, this::disposition);
    }

    List<CallView> view() {
        return List.copyOf(calls.values());
    }

    List<HistoryEntry> history() {
        return List.copyOf(history);
    }

    Collection<CallView> all() {
        return calls.values();
    }

    boolean knows(int callReference) {
        return calls.keySet().stream().anyMatch(id -> id.reference() == callReference);
    }

    /** The call the user is talking or dialling on. */
    Optional<CallView> active() {
        return last(CallView::active);
    }

    Optional<CallView> ringing() {
        return last(CallView::ringing);
    }

    Optional<CallView> held() {
        return last(CallView::held);
    }

    /** The call in hand, else the one ringing, else one on hold, else none. */
    CallId focused() {
        return active().or(this::ringing).or(this::held).map(CallView::id).orElse(CallId.IDLE);
    }

    void clear() {
        calls.clear();
        stories.clear();
    }

    private Optional<CallView> last(Predicate<CallView> wanted) {
        @Nullable CallView found = null;
        for (CallView call : calls.values()) {
            if (wanted.test(call)) {
                found = call;
            }
        }
        return Optional.ofNullable(found);
    }

    private void callState(CallState message) {
        CallId id = new CallId(message.lineInstance(), message.callReference());
        CallStateCode state = message.callState();
        CallPrivacy privacy = message.privacy();
        if (state.equals(CallStateCode.ON_HOOK) || state.equals(CallStateCode.IDLE)) {
            CallView ended = calls.remove(id);
            Story story = stories.remove(id);
            if (ended != null && story != null) {
                story.entry(ended).ifPresent(this::remember);
            }
            return;
        }
        if (calls.size() >= MAX_CALLS && !calls.containsKey(id)) {
            violations.add("more than " + MAX_CALLS + " calls on the phone, CallState of call " + id + " ignored");
            return;
        }
        calls.merge(id, CallView.first(id, state, privacy), (old, created) -> old.in(state, privacy));
        stories.computeIfAbsent(id, absent -> new Story()).add(state, privacy);
    }

    private void callInfo(CallInfo info) {
        change(
                "CallInfo",
                new CallId(info.lineInstance(), info.callReference()),
                call -> call.between(
                        info.callType(),
                        new Party(info.callingParty(), info.callingPartyName()),
                        new Party(info.calledParty(), info.calledPartyName()),
                        new Party(info.originalCalledParty(), info.originalCalledPartyName()),
                        new Party(info.lastRedirectingParty(), info.lastRedirectingPartyName())));
    }

    private void callInfo(CallInfoV2 info) {
        change(
                "CallInfoV2",
                new CallId(info.lineInstance(), info.callReference()),
                call -> call.between(
                        info.callType(),
                        new Party(info.callingParty(), info.callingPartyName()),
                        new Party(info.calledParty(), info.calledPartyName()),
                        new Party(info.originalCalledParty(), info.originalCalledPartyName()),
                        new Party(info.lastRedirectingParty(), info.lastRedirectingPartyName())));
    }

    private void dialedNumber(DialedNumber message) {
        CallId id = new CallId(message.lineInstance(), message.callReference());
        change("DialedNumber", id, call -> call.dialing(message.dialedNumber()));
    }

    private void disposition(CallHistoryInfo message) {
        Story story = stories.get(new CallId(message.lineInstance(), message.callReference()));
        if (story == null) {
            violations.add("CallHistoryInfo for unknown call " + message.callReference());
        } else {
            story.disposition = message.callHistoryDisposition();
        }
    }

    /** Java phones take information about a call they do not know as an error. */
    private void change(String message, CallId id, UnaryOperator<CallView> change) {
        if (calls.computeIfPresent(id, (same, call) -> change.apply(call)) == null) {
            violations.add(message + " for unknown call " + id.reference() + " on line " + id.line());
        }
    }

    private void remember(HistoryEntry entry) {
        if (history.size() == HISTORY_KEPT) {
            history.removeFirst();
        }
        history.addLast(entry);
    }

    /**
     * What a call went through, as far as the call lists care. A phone that understands CallHistoryInfo does as told; older ones
     * are told "answered elsewhere" by Connected with privacy 2, hidden, which keeps the call out of all lists (observed server).
     */
    private static final class Story {
        private final List<CallStateCode> states = new ArrayList<>();
        private boolean hidden;
        private @Nullable CallHistoryDisposition disposition;

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
            if (states.contains(CallStateCode.RING_IN) || states.contains(CallStateCode.CALL_WAITING)) {
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
}
