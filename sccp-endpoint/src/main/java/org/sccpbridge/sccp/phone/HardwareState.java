package org.sccpbridge.sccp.phone;

import org.sccpbridge.sccp.message.call.ActivateCallPlane;
import org.sccpbridge.sccp.message.call.DeactivateCallPlane;
import org.sccpbridge.sccp.message.call.SetMicroMode;
import org.sccpbridge.sccp.message.call.SetRinger;
import org.sccpbridge.sccp.message.call.SetSpeakerMode;
import org.sccpbridge.sccp.message.call.StartTone;
import org.sccpbridge.sccp.message.call.StopTone;
import org.sccpbridge.sccp.message.code.MicrophoneMode;
import org.sccpbridge.sccp.message.code.RingMode;
import org.sccpbridge.sccp.message.code.SpeakerMode;
import org.sccpbridge.sccp.message.code.Tone;

/** Ringer, hook, speaker, microphone and tone; confined to the phone's event loop. */
final class HardwareState {
    private RingMode ringer = RingMode.OFF;
    private boolean handset;
    private boolean speaker;
    private boolean microphone = true;
    private Tone tone = Tone.SILENCE;
    private CallId toneOf = CallId.IDLE;
    private int activeLine;

    void register(Reactions on) {
        on.on(SetRinger.class, m -> ringer = m.ringMode());
        on.on(SetSpeakerMode.class, this::speaker);
        on.on(SetMicroMode.class, m -> microphone = m.micMode().equals(MicrophoneMode.ON));
        on.on(StartTone.class, this::start);
        on.on(StopTone.class, this::stop);
        on.on(ActivateCallPlane.class, m -> activeLine = m.lineInstance());
        on.on(DeactivateCallPlane.class, m -> activeLine = 0);
    }

    HardwareView view() {
        return new HardwareView(ringer, handset, speaker, microphone, tone, toneOf, activeLine);
    }

    void handset(boolean lifted) {
        handset = lifted;
    }

    void speaker(boolean on) {
        speaker = on;
    }

    boolean handset() {
        return handset;
    }

    boolean speaker() {
        return speaker;
    }

    int activeLine() {
        return activeLine;
    }

    void clear() {
        ringer = RingMode.OFF;
        speaker = false;
        tone = Tone.SILENCE;
        activeLine = 0;
    }

    /** A lifted handset keeps the audio path when the server switches the speaker. */
    private void speaker(SetSpeakerMode message) {
        speaker = message.speakerMode().equals(SpeakerMode.ON) && !handset;
    }

    private void start(StartTone message) {
        tone = message.tone();
        toneOf = new CallId(message.lineInstance(), message.callReference());
    }

    private void stop(StopTone message) {
        boolean other = message.callReference() != 0
                && toneOf.reference() != 0
                && message.callReference() != toneOf.reference();
        if (!other) {
            tone = Tone.SILENCE;
            toneOf = CallId.IDLE;
        }
    }
}
