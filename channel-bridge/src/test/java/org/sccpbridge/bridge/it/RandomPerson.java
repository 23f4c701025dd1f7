package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.code.SoftKeyEventCode;
import org.sccpbridge.sccp.phone.CallId;
import org.sccpbridge.sccp.phone.CallView;
import org.sccpbridge.sccp.phone.KeysView;
import org.sccpbridge.sccp.phone.PhoneView;
import org.sccpbridge.sccp.phone.VirtualPhone;
import org.sccpbridge.sccp.session.SoftKey;

/** Somebody in front of a phone who mostly does what the phone offers, and now and then anything else. */
final class RandomPerson {
    /** Answers, echoes, and hangs up after some seconds: whoever was transferred to it does not stay for ever. */
    static final String ENDS_BY_ITSELF = "619";

    private static final int SOFT_KEYS = 33;
    private static final int MOST_HANG_UPS = 60;
    private static final int MOST_MODES = 4;
    private static final Duration NOTICE = Duration.ofSeconds(30);
    private static final List<String> NUMBERS = List.of(
            "1001",
            "1002",
            "1003",
            "1004",
            "1007",
            "1008",
            ENDS_BY_ITSELF,
            ENDS_BY_ITSELF,
            "602",
            "603",
            "604",
            "605",
            "607",
            "611",
            "613",
            "6201",
            "701",
            "702",
            "69",
            "92345678",
            "5");
    private static final String DIGITS = "0123456789*#";
    private static final List<ButtonType> BUTTONS = List.of(
            ButtonType.LINE,
            ButtonType.LINE,
            ButtonType.SPEED_DIAL,
            ButtonType.HOLD,
            ButtonType.TRANSFER,
            ButtonType.CONFERENCE,
            ButtonType.CALL_PARK,
            ButtonType.CALL_PICKUP,
            ButtonType.GROUP_CALL_PICKUP,
            ButtonType.TEST_E,
            ButtonType.FORWARD_ALL,
            ButtonType.DO_NOT_DISTURB,
            ButtonType.LAST_NUMBER_REDIAL,
            ButtonType.VOICE_MAIL,
            ButtonType.END_CALL,
            ButtonType.HEADSET,
            ButtonType.UNDEFINED);

    private final VirtualPhone phone;
    private final Random random;

    RandomPerson(VirtualPhone phone, Random random) {
        this.phone = phone;
        this.random = random;
    }

    /** Does one thing, waits until the daemon has heard of it, and says in words what it was. */
    String act() {
        String done = doSomething(phone.view());
        phone.roundTrip();
        assertThat(phone.violations()).as(done).isEmpty();
        return phone.options().deviceName() + " " + done;
    }

    private String doSomething(PhoneView view) {
        if (!view.registered()) {
            phone.register();
            return "registers";
        }
        if (view.idle() && isSetAside(view) && random.nextBoolean()) {
            takeCallsAgain(view);
            return "takes calls again";
        }
        if (view.ringingCall().isPresent() && random.nextBoolean()) {
            phone.answer();
            return "answers";
        }
        if (view.hasCall(CallStateCode.OFF_HOOK) && random.nextInt(4) > 0) {
            return press(NUMBERS.get(random.nextInt(NUMBERS.size())));
        }
        return switch (random.nextInt(20)) {
            case 0 -> lift(view);
            case 1 -> speaker();
            case 2 -> hangUp();
            case 3 -> press(String.valueOf(DIGITS.charAt(random.nextInt(DIGITS.length()))));
            case 4 -> enbloc();
            case 5 -> softKey(new KeysView.SoftKey("anything", random.nextInt(SOFT_KEYS + 3)), anyCall(view));
            case 6, 7 -> button();
            case 8 -> transfer();
            case 9 -> transfer();
            case 10 -> random.nextInt(4) == 0 ? goAway() : flash();
            default -> whatIsOffered(view);
        };
    }

    private String press(String digits) {
        phone.press(digits);
        return "presses " + digits;
    }

    private String lift(PhoneView view) {
        if (view.hardware().handset()) {
            phone.onHook();
            return "puts the handset back";
        }
        phone.offHook();
        return "lifts the handset";
    }

    private String speaker() {
        phone.speaker();
        return "presses the speaker button";
    }

    private String hangUp() {
        phone.hangup();
        return "hangs up";
    }

    private String enbloc() {
        String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
        phone.enbloc(number);
        return "dials " + number + " from a list";
    }

    private String transfer() {
        phone.transfer();
        return "presses Transfer";
    }

    private String flash() {
        phone.hookFlash();
        return "taps the hook";
    }

    private String button() {
        ButtonType button = BUTTONS.get(random.nextInt(BUTTONS.size()));
        int instance = random.nextInt(4);
        phone.stimulus(button, instance);
        return "presses button " + button + " " + instance;
    }

    private String goAway() {
        if (random.nextBoolean()) {
            phone.dropConnection();
            return "pulls the plug";
        }
        phone.register();
        return "registers anew";
    }

    private String whatIsOffered(PhoneView view) {
        CallId call = anyCall(view);
        List<KeysView.SoftKey> offered = view.keys().softKeys(call);
        if (offered.isEmpty()) {
            return "finds no key";
        }
        KeysView.SoftKey key = offered.get(random.nextInt(offered.size()));
        boolean ends = key.event() == SoftKey.END_CALL.event();
        // else hardly a call lives long enough for anything else
        return softKey(ends && random.nextBoolean() ? offered.get(random.nextInt(offered.size())) : key, call);
    }

    private String softKey(KeysView.SoftKey key, CallId call) {
        phone.softKey(key.event(), call);
        return "presses soft key " + key.label() + " " + key.event() + " for call " + call.reference();
    }

    private CallId anyCall(PhoneView view) {
        List<CallView> calls = view.calls();
        return calls.isEmpty()
                ? CallId.IDLE
                : calls.get(random.nextInt(calls.size())).id();
    }

    /** Ends every call, and takes back what was set. */
    void goesHome() {
        if (!phone.view().registered()) {
            phone.register();
        }
        for (int i = 0; i < MOST_HANG_UPS && phone.view().calls().stream().anyMatch(RandomPerson::isOwn); i++) {
            phone.view().calls().stream()
                    .filter(RandomPerson::isOwn)
                    .findFirst()
                    .ifPresent(call -> softKey(SoftKeyEventCode.END_CALL, call.id()));
        }
        if (phone.view().hardware().handset()) {
            phone.onHook();
        }
        takeCallsAgain(phone.view());
        phone.passTime(NOTICE);
        if (phone.view().prompt().equals("Calls are recorded")) {
            softKey(new SoftKeyEventCode(SoftKey.RECORD.event()), CallId.IDLE);
        }
    }

    /** Whether calls would ring here again. */
    boolean isHome() {
        return !isSetAside(phone.view());
    }

    private static boolean isSetAside(PhoneView view) {
        return isNotToBeDisturbed(view) || !view.keys().forwards().isEmpty();
    }

    private void takeCallsAgain(PhoneView view) {
        for (Map.Entry<Integer, String> forward : view.keys().forwards().entrySet()) {
            CallId line = new CallId(forward.getKey(), 0);
            endForward(forward.getValue(), "all", SoftKeyEventCode.CFWD_ALL, line);
            endForward(forward.getValue(), "busy", SoftKeyEventCode.CFWD_BUSY, line);
            endForward(forward.getValue(), "no answer", SoftKeyEventCode.CFWD_NO_ANSWER, line);
        }
        for (int i = 0; i < MOST_MODES && isNotToBeDisturbed(phone.view()); i++) {
            softKey(new SoftKeyEventCode(SoftKey.DND.event()), CallId.IDLE);
        }
    }

    private void endForward(String text, String kind, SoftKeyEventCode key, CallId line) {
        if (text.contains(kind)) {
            softKey(key, line);
        }
    }

    private void softKey(SoftKeyEventCode key, CallId call) {
        phone.softKey(key.code(), call);
        phone.roundTrip();
    }

    private static boolean isOwn(CallView call) {
        return !call.state().equals(CallStateCode.CALL_REMOTE_MULTILINE)
                && !call.state().equals(CallStateCode.REMOTE_HOLD);
    }

    private static boolean isNotToBeDisturbed(PhoneView view) {
        return !view.keys().lamp(ButtonType.DO_NOT_DISTURB, 0).equals(LampMode.OFF);
    }

    void hasNothingLeft() {
        phone.passTime(NOTICE);
        PhoneView view = Seen.idle(phone);
        assertThat(view.contradictions()).isEmpty();
        assertThat(view.keys().forwards()).isEmpty();
        assertThat(phone.violations()).isEmpty();
    }
}
