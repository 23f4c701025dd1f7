package org.sccpbridge.sccp.phone;

import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.HeadsetMode;
import org.sccpbridge.sccp.message.code.KeypadButtonCode;
import org.sccpbridge.sccp.message.code.MediaPathEventCode;
import org.sccpbridge.sccp.message.code.SoftKeyEventCode;
import org.sccpbridge.sccp.message.input.EnblocCall;
import org.sccpbridge.sccp.message.input.HeadsetStatus;
import org.sccpbridge.sccp.message.input.HookFlash;
import org.sccpbridge.sccp.message.input.KeypadButton;
import org.sccpbridge.sccp.message.input.MediaPathEvent;
import org.sccpbridge.sccp.message.input.OffHook;
import org.sccpbridge.sccp.message.input.OnHook;
import org.sccpbridge.sccp.message.input.SoftKeyEvent;
import org.sccpbridge.sccp.message.input.Stimulus;

/** What a hand can do to the phone; confined to the phone's event loop. */
final class PhoneActions {
    private final PhoneCore phone;

    PhoneActions(PhoneCore phone) {
        this.phone = phone;
    }

    void offHook() {
        phone.hardware().lifted(true);
        take(AudioPath.HANDSET);
    }

    /** On a phone whose speaker or headset carries the call, putting the handset back changes nothing. */
    void onHook() {
        phone.hardware().lifted(false);
        AudioPath path = phone.hardware().path();
        if (path == null || path == AudioPath.HANDSET) {
            release(AudioPath.HANDSET);
        }
    }

    void speaker() {
        toggle(AudioPath.SPEAKER);
    }

    void headset() {
        boolean on = phone.hardware().path() != AudioPath.HEADSET;
        phone.send(new HeadsetStatus(on ? HeadsetMode.ON : HeadsetMode.OFF));
        toggle(AudioPath.HEADSET);
    }

    void mute() {
        phone.hardware().mute(!phone.hardware().muted());
        phone.media().listenToMicrophone();
    }

    void press(int key) {
        CallId call = inHand();
        phone.send(new KeypadButton(new KeypadButtonCode(key), call.line(), call.reference()));
    }

    void softKey(int event) {
        softKey(event, phone.calls().focused());
    }

    void softKey(int event, CallId call) {
        phone.send(new SoftKeyEvent(new SoftKeyEventCode(event), call.line(), call.reference()));
    }

    void stimulus(ButtonType button, int instance) {
        phone.send(new Stimulus(button, instance, 0, 0));
    }

    /** A key with its function printed on it names the line of the call shown (capture: Hold and Transfer), else the first. */
    void fixed(ButtonType button) {
        int line = phone.calls().focused().line();
        stimulus(button, line != 0 ? line : Math.max(1, phone.hardware().activeLine()));
    }

    void hookFlash() {
        CallId call = inHand();
        phone.send(new HookFlash(call.line(), call.reference()));
    }

    void enbloc(String number) {
        phone.send(new EnblocCall(number, Math.max(1, phone.hardware().activeLine())));
    }

    void answer() {
        if (phone.options().model().hasSoftKeys()) {
            softKey(
                    SoftKeyEventCode.ANSWER.code(),
                    phone.calls().ringing().map(CallView::id).orElse(CallId.IDLE));
        } else {
            offHook();
        }
    }

    void hangup() {
        AudioPath path = phone.hardware().path();
        if (phone.hardware().lifted()) {
            onHook();
        } else if (path != null) {
            release(path);
        } else if (phone.options().model().hasSoftKeys()) {
            softKey(SoftKeyEventCode.END_CALL.code(), inHand());
        } else {
            release(AudioPath.SPEAKER);
        }
    }

    void redial() {
        if (phone.options().model().hasSoftKeys()) {
            softKey(SoftKeyEventCode.REDIAL.code(), inHand());
        } else {
            stimulus(ButtonType.LAST_NUMBER_REDIAL, 0);
        }
    }

    private void toggle(AudioPath path) {
        if (phone.hardware().path() == path) {
            release(path);
        } else {
            take(path);
        }
    }

    /** Off hook is said once: with a call in hand, another path only takes over its audio. */
    private void take(AudioPath path) {
        AudioPath before = phone.hardware().path();
        boolean takesOver = before != null && phone.calls().active().isPresent();
        phone.hardware().path(path);
        if (takesOver && before != path) {
            pathEvent(before, MediaPathEventCode.OFF);
        }
        pathEvent(path, MediaPathEventCode.ON);
        if (!takesOver) {
            CallId call = phone.calls().ringing().map(CallView::id).orElse(CallId.IDLE);
            phone.send(new OffHook(call.line(), call.reference()));
        }
    }

    private void release(AudioPath path) {
        CallId call = inHand();
        phone.hardware().path(null);
        pathEvent(path, MediaPathEventCode.OFF);
        phone.send(new OnHook(call.line(), call.reference()));
    }

    /** Java phones announce it before OffHook (capture at protocol 20). */
    private void pathEvent(@Nullable AudioPath path, MediaPathEventCode event) {
        if (path != null && phone.options().model().strict()) {
            phone.send(new MediaPathEvent(path.id(), event));
        }
    }

    private CallId inHand() {
        return phone.calls().active().map(CallView::id).orElse(CallId.IDLE);
    }
}
