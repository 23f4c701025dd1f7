package org.sccpbridge.bridge.switchboard;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.CallType;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.code.RingMode;
import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.message.code.Tone;

/** What a phone is told; the dialect of its protocol version turns each into a message. Lines are line instances. */
public sealed interface PhoneCommand {

    record ShowCallState(int line, int call, CallStateCode state) implements PhoneCommand {}

    /** @param redirection null when it came straight */
    record ShowCallInfo(
            int line,
            int call,
            CallType type,
            Party calling,
            Party called,
            @Nullable Redirection redirection) implements PhoneCommand {}

    record ShowPrompt(int line, int call, String text) implements PhoneCommand {}

    record ClearPrompt(int line, int call) implements PhoneCommand {}

    /**
     * A text above all others for some seconds.
     *
     * @param beeps with the short tone for a key pressed in vain
     */
    record Notify(String text, int seconds, boolean beeps) implements PhoneCommand {
        Notify(String text, int seconds) {
            this(text, seconds, false);
        }
    }

    /** A tone that ends by itself; not heard over one that goes on. */
    record Beep(Tone tone) implements PhoneCommand {}

    /** @param keys that mean something now; the others of the set are hidden */
    record SelectSoftKeys(int line, int call, SoftKeySet set, Set<Key> keys) implements PhoneCommand {}

    /** The mark of a call that the user selected. */
    record ShowSelected(int line, int call, boolean selected) implements PhoneCommand {}

    record ActivateCallPlane(int line) implements PhoneCommand {}

    record ShowDialedNumber(int line, int call, String number) implements PhoneCommand {}

    record Backspace(int line, int call) implements PhoneCommand {}

    record StartTone(int line, int call, Tone tone) implements PhoneCommand {}

    record StopTone(int line, int call) implements PhoneCommand {}

    record SetRinger(int line, int call, RingMode mode) implements PhoneCommand {}

    /** One ring, as a reminder. */
    record RingOnce(int line, int call, RingMode mode) implements PhoneCommand {}

    record SetLamp(ButtonType button, int instance, LampMode mode) implements PhoneCommand {}

    /** The icon of a line whose calls go elsewhere. */
    record ShowForwards(int line, Forwards forwards) implements PhoneCommand {}

    /** The lamp of a feature button. */
    record ShowFeature(int instance, boolean on) implements PhoneCommand {}

    /** The mark of a call that is recorded. */
    record ShowRecording(int call, boolean on) implements PhoneCommand {}

    record SetSpeaker(boolean on) implements PhoneCommand {}

    /** Off: nothing is to be heard of the phone, whatever its user thinks. */
    record SetMicrophone(boolean on) implements PhoneCommand {}

    /** Listens to a multicast group. */
    record StartMulticast(int call, int party, MediaAddress group, Codec codec) implements PhoneCommand {}

    record StopMulticast(int call, int party) implements PhoneCommand {}

    record StartMulticastTransmission(int call, int party, MediaAddress group, Codec codec) implements PhoneCommand {}

    record StopMulticastTransmission(int call, int party) implements PhoneCommand {}

    record OpenReceiveChannel(int call, String line, int party, Codec codec) implements PhoneCommand {}

    record CloseReceiveChannel(int call, int party) implements PhoneCommand {}

    record StartMediaTransmission(int call, String line, int party, Codec codec, MediaAddress to)
            implements PhoneCommand {}

    record StopMediaTransmission(int call, int party) implements PhoneCommand {}

    /** The phone is to tell how the audio was that it has closed. */
    record AskStatistics(int call, String number) implements PhoneCommand {}

    /** The call that ends now is not to be listed as missed: somebody answered it elsewhere. */
    record AnsweredElsewhere(int line, int call) implements PhoneCommand {}

    /** The call that ends now was rejected here: the user knows of it. */
    record Rejected(int line, int call) implements PhoneCommand {}

    /**
     * @param line and call: 0 when the menu is about none
     * @param application comes back with what is chosen
     */
    record ShowMenu(int line, int call, int application, Menu menu) implements PhoneCommand {}

    record CloseMenu(int application) implements PhoneCommand {}

    /** Phones redraw their clock line after a call only when told the time. */
    record RefreshClock() implements PhoneCommand {}
}
