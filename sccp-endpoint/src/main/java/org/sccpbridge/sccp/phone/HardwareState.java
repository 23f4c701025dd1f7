package org.sccpbridge.sccp.phone;

import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.call.ActivateCallPlane;
import org.sccpbridge.sccp.message.call.CallState;
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

/** Ringer, hook, speaker, headset, microphone and tone; confined to the phone's event loop. */
final class HardwareState {
    private final CallTable calls;
    private RingMode ringer = RingMode.OFF;
    private boolean lifted;
    private @Nullable AudioPath path;
    private boolean microphone = true;
    private boolean muted;
    private Tone tone = Tone.SILENCE;
    private CallId toneOf = CallId.IDLE;
    private int activeLine;

    HardwareState(CallTable calls) {
        this.calls = calls;
    }

    void register(Reactions on) {
        on.on(SetRinger.class, m -> ringer = m.ringMode());
        on.on(SetSpeakerMode.class, this::speaker);
        on.on(SetMicroMode.class, m -> microphone = m.micMode().equals(MicrophoneMode.ON));
        on.on(StartTone.class, this::start);
        on.on(StopTone.class, this::stop);
        on.on(ActivateCallPlane.class, m -> activeLine = m.lineInstance());
        on.on(DeactivateCallPlane.class, m -> activeLine = 0);
        on.on(CallState.class, m -> unmuteWithoutCalls());
    }

    HardwareView view() {
        return new HardwareView(
                ringer,
                lifted,
                path == AudioPath.SPEAKER,
                path == AudioPath.HEADSET,
                microphone,
                muted,
                tone,
                toneOf,
                activeLine);
    }

    void lifted(boolean off) {
        lifted = off;
    }

    boolean lifted() {
        return lifted;
    }

    @Nullable
    AudioPath path() {
        return path;
    }

    void path(@Nullable AudioPath carries) {
        path = carries;
    }

    void mute(boolean on) {
        muted = on;
    }

    boolean muted() {
        return muted;
    }

    boolean audible() {
        return microphone && !muted;
    }

    int activeLine() {
        return activeLine;
    }

    void clear() {
        ringer = RingMode.OFF;
        path = lifted ? AudioPath.HANDSET : null;
        microphone = true;
        muted = false;
        tone = Tone.SILENCE;
        toneOf = CallId.IDLE;
        activeLine = 0;
    }

    /** A handset in the hand keeps the audio when the server switches the speaker; a headset in use is switched like it. */
    private void speaker(SetSpeakerMode message) {
        boolean on = message.speakerMode().equals(SpeakerMode.ON);
        if (on && path == null) {
            path = lifted ? AudioPath.HANDSET : AudioPath.SPEAKER;
        } else if (!on && path != AudioPath.HANDSET) {
            path = null;
        }
    }

    private void unmuteWithoutCalls() {
        if (calls.active().isEmpty()) {
            muted = false;
        }
    }

    private void start(StartTone message) {
        if (message.tone().equals(Tone.BEEP_BONK)) {
            // sounds once and is over: servers never stop it
            return;
        }
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
