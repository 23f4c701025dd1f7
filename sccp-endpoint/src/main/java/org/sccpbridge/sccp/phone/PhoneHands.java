package org.sccpbridge.sccp.phone;

import java.util.Map;
import java.util.function.Predicate;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.SoftKeyEventCode;
import org.sccpbridge.sccp.phone.KeysView.Button;
import org.sccpbridge.sccp.phone.KeysView.SoftKey;

/**
 * Everything a hand can do to a phone. Keys only send and never wait, except those that say so: they wait, as a person would, for
 * what they need to be there.
 */
public abstract sealed class PhoneHands permits VirtualPhone {
    final PhoneCore core;
    final PhoneWaits waits;
    private final PhoneActions actions;

    PhoneHands(PhoneCore core) {
        this.core = core;
        this.waits = new PhoneWaits(core);
        this.actions = new PhoneActions(core);
    }

    // ---- hook and audio path

    /** Lifts the handset; with a call on the speaker or headset, the handset takes over. */
    public final void offHook() {
        waits.onLoop(actions::offHook);
    }

    /** Puts the handset back; a call on the speaker or headset stays. */
    public final void onHook() {
        waits.onLoop(actions::onHook);
    }

    /** Presses the speaker button. */
    public final void speaker() {
        waits.onLoop(actions::speaker);
    }

    /** Presses the headset button. */
    public final void headset() {
        waits.onLoop(actions::headset);
    }

    /** Presses the mute button: the phone sends silence until pressed again or the call ends; its server is not told. */
    public final void mute() {
        waits.onLoop(actions::mute);
    }

    /** Taps the hook, on phones without keys for hold and transfer. */
    public final void hookFlash() {
        waits.onLoop(actions::hookFlash);
    }

    // ---- digits

    /**
     * Presses digit keys.
     *
     * @param keys of 0-9 * # + A-D
     */
    public final void press(String keys) {
        for (int i = 0; i < keys.length(); i++) {
            int number = Keypad.number(keys.charAt(i));
            if (number < 0) {
                throw new IllegalArgumentException("no key " + keys.charAt(i));
            }
            waits.onLoop(() -> actions.press(number));
        }
    }

    /** Presses the speaker button if nothing is off hook, waits for the server's OffHook, presses the digits. */
    public final void dial(String number) {
        Predicate<PhoneView> offHook = view -> view.activeCall()
                .filter(call -> call.state().equals(CallStateCode.OFF_HOOK))
                .isPresent();
        if (!offHook.test(core.board().latest())) {
            speaker();
            waits.await("a call off hook to dial " + number + " on", offHook);
        }
        press(number);
    }

    /** Dials a whole number at once, as from a call list. */
    public final void enbloc(String number) {
        waits.onLoop(() -> actions.enbloc(number));
    }

    // ---- soft keys

    /** Waits until a soft key with this label is shown, and presses it. */
    public final void softKey(String label) {
        PhoneView view = waits.await(
                "soft key " + label, now -> now.keys().softKey(label).isPresent());
        softKey(view.keys().softKey(label).map(SoftKey::event).orElseThrow());
    }

    /** Waits until this call has a soft key with this label, moves the cursor to the call, and presses the key. */
    public final void softKey(String label, CallId call) {
        PhoneView view = waits.await(
                "soft key " + label + " for call " + call,
                now -> now.call(call).isPresent()
                        && now.keys().softKey(label, call).isPresent());
        moveTo(call);
        softKey(view.keys().softKey(label, call).map(SoftKey::event).orElseThrow(), call);
    }

    /** Sends a SoftKeyEvent for the call shown, whether or not such a key is. */
    public final void softKey(int event) {
        waits.onLoop(() -> actions.softKey(event));
    }

    /** Sends a SoftKeyEvent for the call shown, whether or not such a key is. */
    public final void softKey(SoftKeyEventCode event) {
        softKey(event.code());
    }

    /** Sends a SoftKeyEvent for any call, known to the phone or not. */
    public final void softKey(int event, CallId call) {
        waits.onLoop(() -> actions.softKey(event, call));
    }

    /** Moves the cursor to a call, as with the navigation keys; soft keys and prompt are then that call's. */
    public final void moveTo(CallId call) {
        waits.onLoop(() -> core.calls().moveCursor(call));
    }

    // ---- buttons

    /** Presses a line button. */
    public final void line(int instance) {
        stimulus(ButtonType.LINE, instance);
    }

    /** Presses a speed dial button, a plain one or one that shows the number's state, as the button template says. */
    public final void speedDial(int instance) {
        boolean watched = core.board()
                .latest()
                .keys()
                .button(ButtonType.BLF_SPEED_DIAL, instance)
                .isPresent();
        stimulus(watched ? ButtonType.BLF_SPEED_DIAL : ButtonType.SPEED_DIAL, instance);
    }

    /** Presses a button that is neither digit nor soft key. */
    public final void stimulus(ButtonType button, int instance) {
        waits.onLoop(() -> actions.stimulus(button, instance));
    }

    /** Presses a key whose function is printed on it; it acts on the line of the call shown. */
    public final void fixed(ButtonType button) {
        waits.onLoop(() -> actions.fixed(button));
    }

    /**
     * Presses the button in this place, counted from 1 over the phone's own keys and then its side-cars'. A service button opens
     * its address: nothing is sent to the server.
     *
     * @throws IllegalArgumentException when the template has no button there
     */
    public final void button(int place) {
        Button button = core.board()
                .latest()
                .keys()
                .at(place)
                .orElseThrow(() -> new IllegalArgumentException("no button in place " + place));
        if (button.type().equals(ButtonType.SERVICE_URL)) {
            waits.onLoop(() -> core.pages().opened(button.number()));
        } else {
            stimulus(button.type(), button.instance());
        }
    }

    /** Presses a key of a side-car, both counted from 1. */
    public final void sideCar(int car, int key) {
        PhoneModel model = core.options().model();
        int place = model.ownButtons() + key;
        for (SideCar before : model.sideCars().subList(0, car - 1)) {
            place += before.buttons();
        }
        button(place);
    }

    /** Presses Hold. */
    public final void hold() {
        fixed(ButtonType.HOLD);
    }

    /** Presses Transfer. */
    public final void transfer() {
        fixed(ButtonType.TRANSFER);
    }

    /** Presses Conference. */
    public final void conference() {
        fixed(ButtonType.CONFERENCE);
    }

    /** Presses Messages. */
    public final void voiceMail() {
        fixed(ButtonType.VOICE_MAIL);
    }

    /** Presses Forward All. */
    public final void forwardAll() {
        fixed(ButtonType.FORWARD_ALL);
    }

    /** Presses Do Not Disturb. */
    public final void doNotDisturb() {
        fixed(ButtonType.DO_NOT_DISTURB);
    }

    // ---- what takes one key or another, depending on the phone

    /** Answers the call that rings: Answer key, or the handset on phones without. */
    public final void answer() {
        waits.onLoop(actions::answer);
    }

    /** Ends the call in hand by whatever holds it: handset, speaker button or EndCall key. */
    public final void hangup() {
        waits.onLoop(actions::hangup);
    }

    /** Presses Redial. */
    public final void redial() {
        waits.onLoop(actions::redial);
    }

    // ---- pages pushed by the server

    /** Waits for a page with this menu item and chooses it: the phone does what the item's URL says. */
    public final void pick(String item) {
        waits.await(
                "menu item " + item,
                now -> now.page().flatMap(page -> page.item(item)).isPresent());
        waits.onLoop(() -> core.pages().pick(item));
    }

    /** Moves the page's cursor to an item without choosing it; soft keys of the page then act on it. */
    public final void pointAt(String item) {
        waits.await(
                "menu item " + item,
                now -> now.page().flatMap(page -> page.item(item)).isPresent());
        waits.onLoop(() -> core.pages().pointAt(item));
    }

    /** Waits for a page with this soft key and presses it. */
    public final void pageKey(String label) {
        waits.await(
                "soft key " + label + " of a page",
                now -> now.page().flatMap(page -> page.softKey(label)).isPresent());
        waits.onLoop(() -> core.pages().press(label));
    }

    /** Waits for an input page and sends it filled in: texts by the fields' query parameters. */
    public final void submit(Map<String, String> texts) {
        waits.await("an input page", now -> now.page().filter(XmlPage::isInput).isPresent());
        waits.onLoop(() -> core.pages().submit(texts));
    }

    /** Closes the page shown. */
    public final void closePage() {
        waits.onLoop(() -> core.pages().close());
    }
}
