package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.code.RingMode;
import org.sccpbridge.sccp.message.code.Tone;

/** A phone that believes what it is told, and complains about what a real one would not put up with. */
final class SimulatedPhone {
    final String name;
    final Map<Integer, CallStateCode> calls = new TreeMap<>();
    final Map<Integer, LampMode> lamps = new HashMap<>();
    String idlePrompt = Prompt.IDLE;

    @Nullable
    Tone tone;

    boolean ringing;
    boolean speaker;
    int receiving;
    int sending;
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
        } else if (command instanceof PhoneCommand.SelectSoftKeys keys) {
            check(keys.call() == 0 || calls.containsKey(keys.call()), "soft keys for an unknown call");
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
        } else if (command instanceof PhoneCommand.SetLineLamp lamp) {
            lamps.put(lamp.line(), lamp.mode());
        } else if (command instanceof PhoneCommand.SetSpeaker set) {
            speaker = set.on();
        } else {
            audio(command);
        }
    }

    private void callState(int call, CallStateCode state) {
        if (state.equals(CallStateCode.ON_HOOK)) {
            check(calls.remove(call) != null, "on hook for a call it does not have");
            prompts.remove(call);
            return;
        }
        CallStateCode old = calls.put(call, state);
        if (old == null || old.equals(CallStateCode.RING_IN)) {
            check(
                    state.equals(CallStateCode.OFF_HOOK) || state.equals(CallStateCode.RING_IN),
                    "a call begins neither off hook nor ringing");
        }
    }

    private void audio(PhoneCommand command) {
        if (command instanceof PhoneCommand.OpenReceiveChannel open) {
            check(receiving == 0, "two receive channels");
            receiving = open.party();
        } else if (command instanceof PhoneCommand.CloseReceiveChannel close) {
            check(close.party() == receiving, "closes what is not open");
            receiving = 0;
        } else if (command instanceof PhoneCommand.StartMediaTransmission start) {
            check(start.party() == receiving, "sends without receiving");
            check(sending == 0, "sends twice");
            sending = start.party();
        } else if (command instanceof PhoneCommand.StopMediaTransmission stop) {
            check(stop.party() == sending, "stops what it does not send");
            sending = 0;
        }
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(name + ": " + otherwise);
        }
    }

    void assertAtRest() {
        assertThat(calls).as(name).isEmpty();
        assertThat(lamps.values()).as(name).allMatch(LampMode.OFF::equals);
        assertThat(prompts).as(name).isEmpty();
        assertThat(idlePrompt).as(name).isEqualTo(Prompt.IDLE);
        assertThat(tone).as(name).isNull();
        assertThat(ringing).as(name).isFalse();
        assertThat(speaker).as(name).isFalse();
        assertThat(receiving).as(name).isZero();
        assertThat(sending).as(name).isZero();
    }

    /** What must hold at any moment: sound, light, text and audio have a call to cause them, and every call is to be seen. */
    void assertShows(List<Call> own) {
        boolean rings = false;
        boolean busy = false;
        check(calls.size() == own.size(), "shows " + calls + " for " + own);
        for (Call call : own) {
            check(calls.containsKey(call.reference()), "does not show " + call);
            check(prompts.containsKey(call.reference()), "no prompt for " + call);
            rings |= call.stage() == Stage.RINGING_IN;
            busy |= call.stage() != Stage.RINGING_IN;
            Media media = call.media();
            check(media == null || media.party() == receiving, "does not receive for " + call);
            check(media == null || (media.asterisk() != null) == (sending == receiving), "sends wrongly for " + call);
        }
        check(ringing == (rings && !busy), "ringing " + ringing + " for " + own);
        check(speaker == busy, "speaker " + speaker + " for " + own);
        check(prompts.size() == calls.size(), "prompt of a call that is over");
        check(busy || (tone == null && receiving == 0 && sending == 0), "tone or audio without a call");
        check(!own.isEmpty() || lamps.values().stream().allMatch(LampMode.OFF::equals), "lamp without a call");
    }
}
