package org.sccpbridge.sccp.phone;

import org.sccpbridge.sccp.message.code.RingMode;
import org.sccpbridge.sccp.message.code.Tone;

/**
 * What one sees and hears besides the display.
 *
 * @param handset off the hook
 * @param speaker carries the audio
 * @param headset carries the audio
 * @param microphone not switched off by the server
 * @param muted by the user
 * @param tone being played, {@link Tone#SILENCE} when none
 * @param toneOf the call it belongs to
 * @param activeLine of ActivateCallPlane, 0 when none
 */
public record HardwareView(
        RingMode ringer,
        boolean handset,
        boolean speaker,
        boolean headset,
        boolean microphone,
        boolean muted,
        Tone tone,
        CallId toneOf,
        int activeLine) {

    /** Whether the user can be heard, as far as the phone is concerned. */
    public boolean audible() {
        return microphone && !muted;
    }

    /** Whether it rings aloud. */
    public boolean ringing() {
        return !ringer.equals(RingMode.OFF) && !ringer.equals(RingMode.FLASH_ONLY);
    }

    /** Whether a tone is being played. */
    public boolean playing() {
        return !tone.equals(Tone.SILENCE) && !tone.equals(Tone.NO_TONE);
    }
}
