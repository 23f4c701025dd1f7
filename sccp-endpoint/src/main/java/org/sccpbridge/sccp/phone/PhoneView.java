package org.sccpbridge.sccp.phone;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.HistoryEntry.Kind;
import org.sccpbridge.sccp.phone.KeysView.SoftKey;
import org.sccpbridge.sccp.phone.RegistrationView.State;

/**
 * An immutable snapshot of the phone: what a person in front of it sees and hears.
 *
 * @param focus the call whose prompt and soft keys are shown, {@link CallId#IDLE} for none
 */
public record PhoneView(
        String deviceName,
        PhoneModel model,
        RegistrationView registration,
        DisplayView display,
        List<CallView> calls,
        CallId focus,
        KeysView keys,
        HardwareView hardware,
        MediaView media,
        List<HistoryEntry> history,
        PagesView pages) {

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

    /** The call the cursor is on: by itself the call in hand, else the one ringing, else one on hold. */
    public Optional<CallView> focusedCall() {
        return call(focus);
    }

    /** A call by its line and reference. */
    public Optional<CallView> call(CallId id) {
        return calls.stream().filter(call -> call.id().equals(id)).findFirst();
    }

    /** The calls in this state, oldest first. */
    public List<CallView> calls(CallStateCode state) {
        return calls.stream().filter(call -> call.state().equals(state)).toList();
    }

    /** The call with somebody of this number or name, the newest of them. */
    public Optional<CallView> callWith(String numberOrName) {
        return last(call -> call.other().number().equals(numberOrName)
                || call.other().name().equals(numberOrName));
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
        return display.prompt(focus);
    }

    /** The prompt of a call, as it is shown when the cursor is on it. */
    public String prompt(CallId call) {
        return display.prompt(call);
    }

    /** Labels of the soft keys that stand there when the cursor is on this call. */
    public List<String> softKeys(CallId call) {
        return keys.softKeys(call).stream().map(SoftKey::label).toList();
    }

    /** The page that the server pushed and the user has not closed. */
    public Optional<XmlPage> page() {
        return pages.page();
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

    /** What an idle phone should not show or do any more. Empty while it has calls. */
    public List<String> leftovers() {
        return Leftovers.of(this);
    }

    /** What does not fit together, of a phone at rest: between the messages that one event causes, much does not. */
    public List<String> contradictions() {
        return Contradictions.of(this);
    }

    /** The phone drawn with characters. */
    public String screen() {
        return ScreenText.draw(this, true);
    }

    /** The phone drawn without the time of day: the same for the same state, fit for golden files. */
    public String screenWithoutClock() {
        return ScreenText.draw(this, false);
    }

    /** The phone as it stands on a desk, with what fits on its model's display; always the same for the same state. */
    public String picture() {
        return PhonePicture.draw(this);
    }

    private Optional<CallView> last(Predicate<CallView> wanted) {
        return calls.stream().filter(wanted).reduce((earlier, later) -> later);
    }
}
