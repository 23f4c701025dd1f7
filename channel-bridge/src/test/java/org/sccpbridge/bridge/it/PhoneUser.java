package org.sccpbridge.bridge.it;

import java.time.Duration;
import java.util.Set;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** Who sits in front of one of our phones. */
record PhoneUser(VirtualPhone phone, String number) implements Participant {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public void calls(String called) {
        phone.dial(called);
    }

    @Override
    public void answers() {
        Seen.ringing(phone);
        phone.answer();
    }

    @Override
    public void hangsUp() {
        phone.hangup();
    }

    @Override
    public void isOut() {
        Seen.idle(phone);
    }

    @Override
    public void isTurnedAway() {
        phone.await("busy", Seen.failed(CallStateCode.BUSY, Tone.LINE_BUSY_TONE, "Busy"));
        phone.hangup();
    }

    @Override
    public void holds() {
        By.SOFT_KEY.hold(phone);
    }

    @Override
    public void resumes() {
        By.SOFT_KEY.resume(phone);
    }

    @Override
    public Set<Integer> says(Set<Integer> heard) {
        return Set.of(phone.options().tone());
    }

    @Override
    public void hears(Set<Integer> tones) {
        Seen.talking(phone);
        phone.awaitTones(PATIENCE, tones.toArray(Integer[]::new));
    }

    @Override
    public void hearsNo(Set<Integer> tones) {
        phone.awaitRtp("none of " + tones, rtp -> rtp.tones().stream().noneMatch(tones::contains), PATIENCE);
    }

    /** Waits for a call in that state. */
    void sees(CallStateCode state) {
        phone.await(state.toString(), Seen.call(state));
    }

    /** Waits for that many calls. */
    void sees(int calls) {
        phone.await(calls + " calls", view -> view.calls().size() == calls);
    }

    int voice() {
        return phone.options().tone();
    }
}
