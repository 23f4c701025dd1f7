package org.sccpbridge.bridge.it;

import java.time.Duration;
import java.util.function.Predicate;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.PhoneView;
import org.sccpbridge.sccp.phone.RtpStats;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** What a person in front of a phone waits for. */
final class Seen {
    static final String IDLE_PROMPT = "Your current options";

    /** Hz, of the test numbers that play a tone. */
    static final int FAR_TONE = 1004;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PACKETS = 50;
    private static final double GOOD_SHARE = 0.98;

    private Seen() {}

    static Predicate<PhoneView> call(CallStateCode state) {
        return view -> view.hasCall(state);
    }

    /** A call that failed, with the tone for it. */
    static Predicate<PhoneView> failed(CallStateCode state, Tone tone, String prompt) {
        return view -> view.hasCall(state)
                && view.plays(tone)
                && view.prompt().equals(prompt)
                && view.media().silent();
    }

    static boolean talks(PhoneView view) {
        return view.hasCall(CallStateCode.CONNECTED) && view.media().twoWay();
    }

    /** Some digits were dialled, more may come. */
    static boolean collectsDigits(PhoneView view) {
        return view.keys().softKeySet() == SoftKeySet.DIGITS_FOLLOWING.code();
    }

    static boolean rings(PhoneView view) {
        return view.ringingCall().isPresent() && view.hardware().ringing();
    }

    static void offHook(VirtualPhone phone) {
        phone.await("dial tone", view -> view.hasCall(CallStateCode.OFF_HOOK) && view.plays(Tone.INSIDE_DIAL_TONE));
    }

    static void ringing(VirtualPhone phone) {
        phone.await("ringing", Seen::rings);
    }

    static void talking(VirtualPhone phone) {
        phone.await("a conversation", Seen::talks);
    }

    /** Waits until the phone names this party as the other end of a call. */
    static void shows(VirtualPhone phone, String name, String number) {
        phone.await(
                name + " (" + number + ") at the other end",
                view -> view.calls().stream()
                        .anyMatch(call -> call.other().name().equals(name)
                                && call.other().number().equals(number)));
    }

    /** Waits for the idle phone with nothing left of its calls. */
    static PhoneView idle(VirtualPhone phone) {
        // some models show no prompts
        return phone.await(
                "the idle phone",
                view -> view.idle()
                        && view.leftovers().isEmpty()
                        && (view.prompt().isEmpty() || view.prompt().equals(IDLE_PROMPT)));
    }

    /** A second of audio, of which nearly all comes back unchanged; it counts from when the far end began to echo. */
    static void echo(VirtualPhone phone) {
        RtpStats first = phone.awaitRtp("audio back", rtp -> rtp.echoed() > 0, PATIENCE);
        phone.awaitRtp(
                "nearly all of it back",
                rtp -> rtp.sent() - first.sent() >= PACKETS
                        && rtp.echoed() - first.echoed() >= GOOD_SHARE * (rtp.sent() - first.sent())
                        && rtp.otherPayload() == 0,
                PATIENCE);
    }

    /** Each hears the other and nothing else, least of all itself. */
    /** Music there may be. */
    static void noOthers(VirtualPhone phone) {
        phone.awaitTones(PATIENCE);
    }

    static void conversation(VirtualPhone one, VirtualPhone other) {
        talking(one);
        talking(other);
        one.awaitTones(PATIENCE, other.options().tone());
        other.awaitTones(PATIENCE, one.options().tone());
    }
}
