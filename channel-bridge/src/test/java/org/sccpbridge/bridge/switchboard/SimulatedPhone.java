package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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
            if (shown.state().equals(CallStateCode.ON_HOOK)) {
                assertThat(calls)
                        .as("%s: on hook for a call it does not have", name)
                        .containsKey(shown.call());
                calls.remove(shown.call());
                prompts.remove(shown.call());
            } else {
                calls.put(shown.call(), shown.state());
            }
        } else if (command instanceof PhoneCommand.ShowCallInfo info) {
            assertThat(calls).as("%s: CallInfo for an unknown call", name).containsKey(info.call());
        } else if (command instanceof PhoneCommand.ShowPrompt prompt) {
            if (prompt.call() == 0) {
                idlePrompt = prompt.text();
            } else {
                prompts.put(prompt.call(), prompt.text());
            }
        } else if (command instanceof PhoneCommand.ClearPrompt cleared) {
            prompts.remove(cleared.call());
        } else if (command instanceof PhoneCommand.StartTone start) {
            tone = start.tone();
        } else if (command instanceof PhoneCommand.StopTone) {
            tone = null;
        } else if (command instanceof PhoneCommand.SetRinger ringer) {
            ringing = !ringer.mode().equals(RingMode.OFF);
        } else if (command instanceof PhoneCommand.SetLineLamp lamp) {
            lamps.put(lamp.line(), lamp.mode());
        } else if (command instanceof PhoneCommand.SetSpeaker set) {
            speaker = set.on();
        } else if (command instanceof PhoneCommand.OpenReceiveChannel open) {
            assertThat(receiving).as("%s: two receive channels", name).isZero();
            receiving = open.party();
        } else if (command instanceof PhoneCommand.CloseReceiveChannel close) {
            assertThat(close.party()).isEqualTo(receiving);
            receiving = 0;
        } else if (command instanceof PhoneCommand.StartMediaTransmission start) {
            assertThat(start.party()).as("%s: sends without receiving", name).isEqualTo(receiving);
            sending = start.party();
        } else if (command instanceof PhoneCommand.StopMediaTransmission stop) {
            assertThat(stop.party()).isEqualTo(sending);
            sending = 0;
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

    /** What must hold at any moment: sound, light and audio only with a call to cause them. */
    void assertCaused() {
        if (calls.isEmpty()) {
            assertThat(receiving + sending).as("%s: audio without a call", name).isZero();
            assertThat(tone).as("%s: tone without a call", name).isNull();
            assertThat(ringing || speaker)
                    .as("%s: rings or listens without a call", name)
                    .isFalse();
            assertThat(lamps.values()).as("%s: lamp without a call", name).allMatch(LampMode.OFF::equals);
        }
        assertThat(prompts.keySet())
                .as("%s: prompt of a call that is over", name)
                .isSubsetOf(calls.keySet());
    }
}
