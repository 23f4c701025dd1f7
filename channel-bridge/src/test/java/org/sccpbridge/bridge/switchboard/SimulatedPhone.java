package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.code.RingMode;
import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.message.code.Tone;

/** A phone that believes what it is told, and complains about what a real one would not put up with. */
final class SimulatedPhone {
    private static final Set<CallStateCode> REMOTE =
            Set.of(CallStateCode.CALL_REMOTE_MULTILINE, CallStateCode.REMOTE_HOLD);
    private static final Set<ButtonType> FEATURE_LAMPS =
            Set.of(ButtonType.LINE, ButtonType.FORWARD_ALL, ButtonType.DO_NOT_DISTURB);
    private static final Set<CallStateCode> IN_HAND = Set.of(
            CallStateCode.OFF_HOOK,
            CallStateCode.PROCEED,
            CallStateCode.RING_OUT,
            CallStateCode.CONNECTED,
            CallStateCode.BUSY,
            CallStateCode.CONGESTION,
            CallStateCode.INVALID_NUMBER);

    final String name;
    final Map<Integer, CallStateCode> calls = new TreeMap<>();
    /** By line instance. */
    final Map<Integer, LampMode> lamps = new HashMap<>();

    /** Lamps of feature buttons, by instance. */
    final Map<Integer, Boolean> features = new HashMap<>();
    /** Of the fixed button, by line instance. */
    final Map<Integer, LampMode> transferLamps = new HashMap<>();

    final Set<Lamp> featureLamps = new HashSet<>();
    /** By line instance. */
    final Map<Integer, Forwards> forwards = new TreeMap<>();

    final Map<Integer, SoftKeySet> keys = new TreeMap<>();
    final Set<Integer> selected = new TreeSet<>();
    /** Calls shown as recorded. */
    final Set<Integer> recorded = new TreeSet<>();

    String idlePrompt = Prompt.IDLE;

    @Nullable
    Tone tone;

    PhoneCommand.@Nullable ShowMenu shown;

    boolean ringing;
    boolean speaker;
    boolean microphone = true;
    int receiving;
    /** Party of the multicast stream it listens to. */
    int listening;
    /** Party of the multicast stream it sends. */
    int paging;

    int sending;
    /** Calls of whose audio it is to tell. */
    final Deque<Integer> asked = new ArrayDeque<>();

    final Map<Integer, String> prompts = new HashMap<>();

    SimulatedPhone(String name) {
        this.name = name;
    }

    void take(PhoneCommand command) {
        if (command instanceof PhoneCommand.ShowCallState shown) {
            callState(shown.call(), shown.state());
        } else if (command instanceof PhoneCommand.ShowCallInfo info) {
            check(calls.containsKey(info.call()), "CallInfo for an unknown call");
        } else if (command instanceof PhoneCommand.ShowDialedNumber dialed) {
            check(calls.containsKey(dialed.call()), "DialedNumber for an unknown call");
        } else if (command instanceof PhoneCommand.SelectSoftKeys choice) {
            check(choice.call() == 0 || calls.containsKey(choice.call()), "soft keys for an unknown call");
            keys.put(choice.call(), choice.set());
        } else if (command instanceof PhoneCommand.ShowSelected mark) {
            check(calls.containsKey(mark.call()), "mark of an unknown call");
            check(mark.selected() ? selected.add(mark.call()) : selected.remove(mark.call()), "mark set twice");
        } else if (command instanceof PhoneCommand.ShowRecording mark) {
            check(calls.containsKey(mark.call()), "recording of an unknown call");
            check(mark.on() ? recorded.add(mark.call()) : recorded.remove(mark.call()), "recording shown twice");
        } else if (command instanceof PhoneCommand.ShowPrompt prompt) {
            if (prompt.call() == 0) {
                idlePrompt = prompt.text();
            } else {
                check(calls.containsKey(prompt.call()), "prompt for an unknown call");
                prompts.put(prompt.call(), prompt.text());
            }
        } else if (command instanceof PhoneCommand.ClearPrompt cleared) {
            prompts.remove(cleared.call());
        } else if (command instanceof PhoneCommand.StartTone start) {
            check(tone == null, "a tone over another");
            tone = start.tone();
        } else if (command instanceof PhoneCommand.StopTone) {
            tone = null;
        } else if (command instanceof PhoneCommand.SetRinger ringer) {
            ringing = !ringer.mode().equals(RingMode.OFF);
        } else if (command instanceof PhoneCommand.SetLamp lamp) {
            check(
                    FEATURE_LAMPS.contains(lamp.button()) || lamp.button().equals(ButtonType.TRANSFER),
                    "lamp of an unknown button");
            if (lamp.button().equals(ButtonType.LINE)) {
                lamps.put(lamp.instance(), lamp.mode());
            } else if (lamp.button().equals(ButtonType.TRANSFER)) {
                transferLamps.put(lamp.instance(), lamp.mode());
            } else if (lamp.mode().equals(LampMode.OFF)) {
                featureLamps.remove(new Lamp(lamp.button(), lamp.instance()));
            } else {
                featureLamps.add(new Lamp(lamp.button(), lamp.instance()));
            }
        } else if (command instanceof PhoneCommand.ShowFeature feature) {
            features.put(feature.instance(), feature.on());
        } else if (command instanceof PhoneCommand.ShowForwards shown) {
            forwards.put(shown.line(), shown.forwards());
        } else if (command instanceof PhoneCommand.ShowMenu menu) {
            check(menu.call() == 0 || calls.containsKey(menu.call()), "menu for an unknown call");
            shown = menu;
        } else if (command instanceof PhoneCommand.CloseMenu) {
            shown = null;
        } else if (command instanceof PhoneCommand.SetSpeaker set) {
            speaker = set.on();
        } else if (command instanceof PhoneCommand.SetMicrophone set) {
            check(set.on() != microphone, "microphone switched twice");
            microphone = set.on();
        } else {
            audio(command);
        }
    }

    private void callState(int call, CallStateCode state) {
        if (state.equals(CallStateCode.ON_HOOK)) {
            check(calls.remove(call) != null, "on hook for a call it does not have");
            prompts.remove(call);
            keys.remove(call);
            selected.remove(call);
            return;
        }
        CallStateCode old = calls.put(call, state);
        if (old == null || old.equals(CallStateCode.RING_IN)) {
            check(
                    state.equals(CallStateCode.OFF_HOOK)
                            || state.equals(CallStateCode.RING_IN)
                            || (old == null && (REMOTE.contains(state) || state.equals(CallStateCode.HOLD))),
                    "a call begins neither off hook nor ringing nor at another phone");
        }
        check(calls.values().stream().filter(IN_HAND::contains).count() <= 1, "two calls in hand:", calls);
    }

    private void audio(PhoneCommand command) {
        if (command instanceof PhoneCommand.OpenReceiveChannel open) {
            check(receiving == 0, "two receive channels");
            receiving = open.party();
        } else if (command instanceof PhoneCommand.CloseReceiveChannel close) {
            check(close.party() == receiving, "closes what is not open");
            receiving = 0;
        } else if (command instanceof PhoneCommand.StartMulticast start) {
            check(listening == 0, "listens twice");
            listening = start.party();
        } else if (command instanceof PhoneCommand.StopMulticast stop) {
            check(stop.party() == listening, "stops listening to what it does not hear");
            listening = 0;
        } else if (command instanceof PhoneCommand.StartMulticastTransmission start) {
            check(paging == 0 && listening == 0 && receiving == 0, "pages beside other audio");
            paging = start.party();
        } else if (command instanceof PhoneCommand.StopMulticastTransmission stop) {
            check(paging != 0 && stop.party() == paging, "stops a page that it does not send");
            paging = 0;
        } else if (command instanceof PhoneCommand.StartMediaTransmission start) {
            check(start.party() == receiving, "sends without receiving");
            check(sending == 0, "sends twice");
            sending = start.party();
        } else if (command instanceof PhoneCommand.StopMediaTransmission stop) {
            check(stop.party() == sending, "stops what it does not send");
            sending = 0;
        } else if (command instanceof PhoneCommand.AskStatistics ask) {
            check(receiving == 0 || !calls.containsKey(ask.call()) || calls.size() > 1, "asked of audio still open");
            asked.add(ask.call());
        }
    }

    private void check(boolean holds, String otherwise) {
        check(holds, otherwise, "");
    }

    private void check(boolean holds, String otherwise, @Nullable Object of) {
        if (!holds) {
            throw new AssertionError(
                    name + ": " + otherwise + " " + of + ", shows calls " + calls + ", lamps " + lamps);
        }
    }

    void assertAtRest() {
        assertThat(calls).as(name).isEmpty();
        assertThat(lamps.values()).as(name).allMatch(LampMode.OFF::equals);
        assertThat(features.values()).as(name).doesNotContain(true);
        assertThat(prompts).as(name).isEmpty();
        assertThat(recorded).as(name).isEmpty();
        assertThat(featureLamps).as(name).isEmpty();
        assertThat(forwards.values()).as(name).allMatch(Forwards::isEmpty);
        assertThat(idlePrompt).as(name).isEqualTo(Prompt.IDLE);
        assertThat(tone).as(name).isNull();
        assertThat(shown).as(name).isNull();
        assertThat(ringing).as(name).isFalse();
        assertThat(speaker).as(name).isFalse();
        assertThat(microphone).as(name).isTrue();
        assertThat(receiving).as(name).isZero();
        assertThat(sending).as(name).isZero();
        assertThat(listening).as(name).isZero();
        assertThat(paging).as(name).isZero();
        assertThat(keys.getOrDefault(0, SoftKeySet.ON_HOOK)).as(name).isEqualTo(SoftKeySet.ON_HOOK);
    }

    /**
     * What must hold at any moment: sound, light, text and audio have a call to cause them, every call is to be seen, and the ear hears one
     * conversation.
     */
    void assertShows(Switchboard board) {
        Phone phone = board.phone(name);
        List<Call> shown = phone == null ? List.of() : board.shownAt(phone);
        Media path = board.audioOf(name);
        boolean rings = false;
        int talk = 0;
        boolean busy = false;
        boolean listens = false;
        Set<Integer> lit = new TreeSet<>();
        check(calls.size() == shown.size(), "shows other calls than these:", shown);
        for (Call call : shown) {
            Aspect aspect = Aspect.of(call, name);
            check(calls.containsKey(call.reference()), "does not show", call);
            check(prompts.containsKey(call.reference()), "no prompt for", call);
            rings |= aspect == Aspect.RINGING_IN;
            check(!aspect.isActive() || !busy || talk == call.talk(), "two calls in hand:", shown);
            listens |= !busy && aspect.isActive() && phone != null && AutoAnswer.isListening(phone, call);
            busy |= aspect.isActive();
            talk = aspect.isActive() ? call.talk() : talk;
            boolean heard = aspect.isActive() && call.isHeard();
            check(!heard || (path != null && path.talk() == call.talk()), "does not hear", call);
            if (phone != null) {
                lit.add(phone.shownAt(call.line()));
            }
        }
        check(path == null ? receiving == 0 : path.party() == receiving, "does not receive on", path);
        boolean sends = path != null && path.asterisk() != null && !listens;
        check(sending == (sends ? receiving : 0), "sends wrongly on", path);
        check(microphone == !listens, "microphone wrong for", shown);
        check(path == null || busy, "audio without a call in hand");
        check(ringing == (rings && !busy), "rings or is silent wrongly for", shown);
        check(listening == 0 || board.callsOf(name).isEmpty(), "listens to a page beside", shown);
        boolean endsPage = SoftKeySet.CONNECTED.equals(keys.get(0));
        check(endsPage == (paging != 0 && shown.isEmpty()), "key to end a page missing, or for nothing:", keys);
        check(paging == 0 || !busy, "pages beside", shown);
        check(speaker == (busy || listening != 0 || paging != 0), "speaker on or off wrongly for", shown);
        check(prompts.size() == calls.size(), "prompt of a call that is over");
        forwards.forEach((line, to) -> check(
                featureLamps.contains(new Lamp(ButtonType.FORWARD_ALL, line))
                        != to.all().isEmpty(),
                "lamp and icon of forward all differ"));
        check(busy || tone == null, "tone without a call in hand");
        lamps.forEach((line, mode) -> check(mode.equals(LampMode.OFF) != lit.contains(line), "lamps wrong for", shown));
    }
}
