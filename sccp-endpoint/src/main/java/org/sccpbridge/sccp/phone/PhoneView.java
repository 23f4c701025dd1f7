package org.sccpbridge.sccp.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.HistoryEntry.Kind;
import org.sccpbridge.sccp.phone.KeysView.SoftKey;
import org.sccpbridge.sccp.phone.RegistrationView.State;

/** An immutable snapshot of the phone: what a person in front of it sees and hears. */
public record PhoneView(
        String deviceName,
        PhoneModel model,
        RegistrationView registration,
        DisplayView display,
        List<CallView> calls,
        KeysView keys,
        HardwareView hardware,
        MediaView media,
        List<HistoryEntry> history) {

    /** Whether registration is complete. */
    public boolean registered() {
        return registration.state() == State.REGISTERED;
    }

    /** The last call in the user's hands: off hook, dialling, connected, busy … */
    public Optional<CallView> activeCall() {
        return last(CallView::active);
    }

    /** The last call ringing here. */
    public Optional<CallView> ringingCall() {
        return last(CallView::ringing);
    }

    /** The last call on hold. */
    public Optional<CallView> heldCall() {
        return last(CallView::held);
    }

    /** The call in hand, else the one ringing, else one on hold. */
    public Optional<CallView> focusedCall() {
        return activeCall().or(this::ringingCall).or(this::heldCall);
    }

    /** Whether any call is in this state. */
    public boolean hasCall(CallStateCode state) {
        return calls.stream().anyMatch(call -> call.state().equals(state));
    }

    /** No call on the phone. */
    public boolean idle() {
        return calls.isEmpty();
    }

    /** The prompt line as shown now. */
    public String prompt() {
        return display.prompt(focusedCall().map(CallView::id).orElse(CallId.IDLE));
    }

    /** Labels of the soft keys as shown now. */
    public List<String> softKeys() {
        return keys.softKeys().stream().map(SoftKey::label).toList();
    }

    /** Whether this tone is being played. */
    public boolean plays(Tone tone) {
        return hardware.tone().equals(tone);
    }

    /** The entries of one of the phone's own call lists, oldest first. */
    public List<HistoryEntry> history(Kind kind) {
        return history.stream().filter(entry -> entry.kind() == kind).toList();
    }

    /** What an idle phone should not show any more: tones, ringing, audio paths, line lamps. Empty while it has calls. */
    public List<String> leftovers() {
        List<String> left = new ArrayList<>();
        if (!idle()) {
            return left;
        }
        if (hardware.playing()) {
            left.add("tone " + hardware.tone() + " of call " + hardware.toneOf().reference() + " never stopped");
        }
        if (hardware.ringing()) {
            left.add("ringer " + hardware.ringer() + " without a call");
        }
        if (hardware.speaker()) {
            left.add("speaker on without a call");
        }
        media.receiveChannels()
                .forEach(channel -> left.add("receive channel of call " + channel.callReference() + " still open"));
        media.transmissions()
                .forEach(sending -> left.add("transmission of call " + sending.callReference() + " still running"));
        keys.lamps().forEach((lamp, mode) -> {
            if (lamp.stimulus().equals(ButtonType.LINE)) {
                left.add("lamp of line " + lamp.instance() + " " + mode + " without a call");
            }
        });
        display.prompts().keySet().stream()
                .filter(id -> id.reference() != 0)
                .forEach(id -> left.add("prompt of ended call " + id.reference()));
        return left;
    }

    /** The phone drawn with characters. */
    public String screen() {
        return ScreenText.draw(this);
    }

    private Optional<CallView> last(Predicate<CallView> wanted) {
        return calls.stream().filter(wanted).reduce((earlier, later) -> later);
    }
}
