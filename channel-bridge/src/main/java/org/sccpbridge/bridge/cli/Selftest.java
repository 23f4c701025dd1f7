package org.sccpbridge.bridge.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.phone.PhoneException;
import org.sccpbridge.sccp.phone.PhoneView;
import org.sccpbridge.sccp.phone.RtpStats;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** Two calls: to an echo test, and from one phone to the other. */
final class Selftest {
    private static final double GOOD_SHARE = 0.98;
    private static final int PACKETS_PER_SECOND = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final VirtualPhone one;
    private final VirtualPhone two;
    private final Transcript transcript;
    private final Duration length;

    Selftest(VirtualPhone one, VirtualPhone two, Transcript transcript, Duration length) {
        this.one = one;
        this.two = two;
        this.transcript = transcript;
        this.length = length;
    }

    void register() {
        transcript.title("Registration");
        one.register();
        two.register();
        for (VirtualPhone phone : List.of(one, two)) {
            phone.await("Asterisk", view -> view.prompt().equals("Your current options"), PATIENCE);
            transcript.screen(phone);
        }
    }

    boolean callEcho(String number) {
        transcript.title(name(one) + " calls the echo test " + number);
        one.dial(number);
        one.await("audio both ways", Selftest::talks, PATIENCE);
        transcript.screen(one);
        RtpStats rtp = listen(one, audio -> audio.echoedShare() >= GOOD_SHARE);
        boolean good = rtp.echoedShare() >= GOOD_SHARE;
        transcript.audio(
                one, rtp, String.format(Locale.ROOT, "%.1f %% of its own packets came back", 100 * rtp.echoedShare()));
        one.hangup();
        one.await("the end of the call", Selftest::resting, PATIENCE);
        return good;
    }

    boolean callEachOther(String number) {
        transcript.title(name(one) + " calls " + name(two) + " at " + number);
        one.dial(number);
        two.await(
                "ringing",
                view -> view.ringingCall().isPresent() && view.hardware().ringing(),
                PATIENCE);
        transcript.screen(two);
        two.answer();
        one.await("audio both ways", Selftest::talks, PATIENCE);
        two.await("audio both ways", Selftest::talks, PATIENCE);
        transcript.screen(one);
        transcript.screen(two);
        boolean oneHears = hears(one, two);
        boolean good = hears(two, one) && oneHears;
        one.hangup();
        two.await("the end of the call", Selftest::resting, PATIENCE);
        one.await("the end of the call", Selftest::resting, PATIENCE);
        return good;
    }

    private boolean hears(VirtualPhone phone, VirtualPhone other) {
        Predicate<RtpStats> wanted = rtp -> rtp.received() >= GOOD_SHARE * packets()
                && rtp.lostShare() <= 1 - GOOD_SHARE
                && rtp.tones().contains(other.options().tone());
        RtpStats rtp = listen(phone, wanted);
        boolean good = wanted.test(rtp);
        transcript.audio(phone, rtp, good ? "the other phone is heard" : "the other phone is NOT heard");
        return good;
    }

    /** The counters when they are as wanted, or after a time in which they should have become so. */
    private RtpStats listen(VirtualPhone phone, Predicate<RtpStats> wanted) {
        try {
            return phone.awaitRtp(
                    packets() + " good packets",
                    rtp -> rtp.sent() >= packets() && wanted.test(rtp),
                    length.plus(PATIENCE));
        } catch (PhoneException e) {
            return phone.rtp();
        }
    }

    private long packets() {
        return PACKETS_PER_SECOND * length.toSeconds();
    }

    private static boolean talks(PhoneView view) {
        return view.hasCall(CallStateCode.CONNECTED) && view.media().twoWay();
    }

    private static boolean resting(PhoneView view) {
        return view.idle() && !view.hardware().speaker();
    }

    private static String name(VirtualPhone phone) {
        return phone.options().deviceName();
    }
}
