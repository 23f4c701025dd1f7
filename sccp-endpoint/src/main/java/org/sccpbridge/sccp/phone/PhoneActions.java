package org.sccpbridge.sccp.phone;

import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.KeypadButtonCode;
import org.sccpbridge.sccp.message.code.MediaPathEventCode;
import org.sccpbridge.sccp.message.code.MediaPathId;
import org.sccpbridge.sccp.message.code.SoftKeyEventCode;
import org.sccpbridge.sccp.message.input.EnblocCall;
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
        phone.hardware().handset(true);
        phone.hardware().speaker(false);
        take(MediaPathId.HANDSET);
    }

    void onHook() {
        phone.hardware().handset(false);
        release(MediaPathId.HANDSET);
    }

    void speaker() {
        boolean on = !phone.hardware().speaker();
        phone.hardware().speaker(on);
        if (on) {
            take(MediaPathId.SPEAKER);
        } else {
            release(MediaPathId.SPEAKER);
        }
    }

    void press(int key) {
        CallId call = inHand();
        phone.send(new KeypadButton(new KeypadButtonCode(key), call.line(), call.reference()));
    }

    void softKey(int event) {
        CallId call = phone.calls().focused();
        phone.send(new SoftKeyEvent(new SoftKeyEventCode(event), call.line(), call.reference()));
    }

    void stimulus(ButtonType button, int instance) {
        phone.send(new Stimulus(button, instance, 0, 0));
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
            CallId call = phone.calls().ringing().map(CallView::id).orElse(CallId.IDLE);
            phone.send(new SoftKeyEvent(SoftKeyEventCode.ANSWER, call.line(), call.reference()));
        } else {
            offHook();
        }
    }

    void hangup() {
        if (phone.hardware().handset()) {
            onHook();
        } else if (phone.hardware().speaker() || !phone.options().model().hasSoftKeys()) {
            phone.hardware().speaker(false);
            release(MediaPathId.SPEAKER);
        } else {
            CallId call = inHand();
            phone.send(new SoftKeyEvent(SoftKeyEventCode.END_CALL, call.line(), call.reference()));
        }
    }

    void redial() {
        if (phone.options().model().hasSoftKeys()) {
            CallId call = inHand();
            phone.send(new SoftKeyEvent(SoftKeyEventCode.REDIAL, call.line(), call.reference()));
        } else {
            stimulus(ButtonType.LAST_NUMBER_REDIAL, 0);
        }
    }

    private void take(MediaPathId path) {
        CallId call = phone.calls().ringing().map(CallView::id).orElse(CallId.IDLE);
        pathEvent(path, MediaPathEventCode.ON);
        phone.send(new OffHook(call.line(), call.reference()));
    }

    private void release(MediaPathId path) {
        CallId call = inHand();
        pathEvent(path, MediaPathEventCode.OFF);
        phone.send(new OnHook(call.line(), call.reference()));
    }

    /** Java phones announce it before OffHook (capture at protocol 20). */
    private void pathEvent(MediaPathId path, MediaPathEventCode event) {
        if (phone.options().model().strict()) {
            phone.send(new MediaPathEvent(path, event));
        }
    }

    private CallId inHand() {
        return phone.calls().active().map(CallView::id).orElse(CallId.IDLE);
    }
}
