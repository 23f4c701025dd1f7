package org.sccpbridge.bridge.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.sccpbridge.sccp.message.code.CallStateCode;
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
        RtpStats rtp = listen(one);
        boolean good = rtp.sent() >= packets() && rtp.echoedShare() >= GOOD_SHARE;
        transcript.audio(
                name(one),
                rtp,
                String.format(Locale.ROOT, "%.1f %% of its own packets came back", 100 * rtp.echoedShare()));
        one.hangup();
        one.await("the end of the call", PhoneView::idle, PATIENCE);
        return good;
    }

    boolean callEachOther(String number) {
        transcript.title(name(one) + " calls " + name(two) + " at " + number);
        one.dial(number);
        two.await("ringing", view -> view.ringingCall().isPresent(), PATIENCE);
        transcript.screen(two);
        two.answer();
        one.await("audio both ways", Selftest::talks, PATIENCE);
        two.await("audio both ways", Selftest::talks, PATIENCE);
        transcript.screen(one);
        transcript.screen(two);
        RtpStats ofOne = listen(one);
        RtpStats ofTwo = listen(two);
        boolean oneHears = heard(one, ofOne, two);
        boolean good = heard(two, ofTwo, one) && oneHears;
        one.hangup();
        two.await("the end of the call", PhoneView::idle, PATIENCE);
        one.await("the end of the call", PhoneView::idle, PATIENCE);
        return good;
    }

    private boolean heard(VirtualPhone phone, RtpStats rtp, VirtualPhone other) {
        boolean good = rtp.received() >= GOOD_SHARE * packets()
                && rtp.lostShare() <= 1 - GOOD_SHARE
                && rtp.tones().contains(other.options().tone());
        transcript.audio(name(phone), rtp, good ? "the other phone is heard" : "the other phone is NOT heard");
        return good;
    }

    private RtpStats listen(VirtualPhone phone) {
        int call =
                phone.view().activeCall().map(active -> active.id().reference()).orElse(0);
        return phone.awaitRtp(
                packets() + " packets sent and received",
                rtp -> rtp.callReference() == call
                        && rtp.sent() >= packets()
                        && rtp.received() >= GOOD_SHARE * packets(),
                length.plus(PATIENCE));
    }

    private long packets() {
        return PACKETS_PER_SECOND * length.toSeconds();
    }

    private static boolean talks(PhoneView view) {
        return view.hasCall(CallStateCode.CONNECTED) && view.media().twoWay();
    }

    private static String name(VirtualPhone phone) {
        return phone.options().deviceName();
    }
}
