package org.sccpbridge.sccp.phone;

import java.util.ArrayDeque;
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
import org.sccpbridge.sccp.message.call.CallSelectStatRes;
import org.sccpbridge.sccp.message.call.CallState;
import org.sccpbridge.sccp.message.call.DialedNumber;
import org.sccpbridge.sccp.message.call.RecordingStatus;
import org.sccpbridge.sccp.message.code.CallPrivacy;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.RecordingStatusCode;
import org.sccpbridge.sccp.phone.CallView.Party;

/** The calls on the phone and the lists of past ones; confined to the phone's event loop. */
final class CallTable {
    private static final int MAX_CALLS = 200;
    private static final int HISTORY_KEPT = 100;

    private final Map<CallId, CallView> calls = new LinkedHashMap<>();
    private final Map<CallId, CallStory> stories = new HashMap<>();
    private final Deque<HistoryEntry> history = new ArrayDeque<>();
    private final Violations violations;
    private @Nullable CallId cursor;

    CallTable(Violations violations) {
        this.violations = violations;
    }

    void register(Reactions reactions) {
        reactions.on(CallState.class, this::callState);
        reactions.on(CallInfo.class, this::callInfo);
        reactions.on(CallInfoV2.class, this::callInfo);
        reactions.on(DialedNumber.class, this::dialedNumber);
        reactions.on(CallHistoryInfo.class, this::disposition);
        reactions.on(CallSelectStatRes.class, this::select);
        reactions.on(RecordingStatus.class, this::recording);
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

    /** The call the cursor was moved to; else the one in hand, else one ringing, else one on hold, else none. */
    CallId focused() {
        if (cursor != null) {
            return cursor;
        }
        return active().or(this::ringing).or(this::held).map(CallView::id).orElse(CallId.IDLE);
    }

    /** Moves the cursor, as with the navigation keys. */
    void moveCursor(CallId to) {
        cursor = calls.containsKey(to) ? to : null;
    }

    Optional<CallView> find(int callReference) {
        return calls.values().stream()
                .filter(call -> call.reference() == callReference)
                .findFirst();
    }

    void clear() {
        calls.clear();
        stories.clear();
        cursor = null;
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
            cursor = id.equals(cursor) ? null : cursor;
            CallView ended = calls.remove(id);
            CallStory story = stories.remove(id);
            if (ended != null && story != null) {
                story.entry(ended).ifPresent(this::remember);
            }
            return;
        }
        if (calls.size() >= MAX_CALLS && !calls.containsKey(id)) {
            violations.add("more than " + MAX_CALLS + " calls on the phone, CallState of call " + id + " ignored");
            return;
        }
        CallView before = calls.get(id);
        if (before == null || !before.state().equals(state)) {
            // A phone shows the call something happens to, whatever its user was looking at.
            cursor = null;
        }
        calls.merge(id, CallView.first(id, state, privacy), (old, created) -> old.in(state, privacy));
        CallStory story = stories.computeIfAbsent(id, absent -> new CallStory());
        if (state.equals(CallStateCode.CONNECTED)
                && privacy.equals(CallPrivacy.NONE)
                && story.rangHere()
                && !story.wentThrough(CallStateCode.OFF_HOOK)) {
            violations.add("CallState Connected of call " + id.reference()
                    + ", which rang, without OffHook before: some phones then have no audio");
        }
        story.add(state, privacy);
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
        CallStory story = stories.get(new CallId(message.lineInstance(), message.callReference()));
        if (story == null) {
            violations.add("CallHistoryInfo for unknown call " + message.callReference());
        } else {
            story.told(message.callHistoryDisposition());
        }
    }

    private void select(CallSelectStatRes message) {
        CallId id = new CallId(message.lineInstance(), message.callReference());
        change("CallSelectStatRes", id, call -> call.selected(message.callSelectStat() != 0));
    }

    private void recording(RecordingStatus message) {
        boolean on = message.recordingStatus().equals(RecordingStatusCode.ON);
        Optional<CallId> id = find(message.callReference()).map(CallView::id);
        change("RecordingStatus", id.orElse(new CallId(0, message.callReference())), call -> call.recorded(on));
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
}
