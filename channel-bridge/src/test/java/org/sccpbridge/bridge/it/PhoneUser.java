package org.sccpbridge.bridge.it;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** Who sits in front of one of our phones. */
record PhoneUser(VirtualPhone phone, String number) implements Participant {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Map<String, String> NAMES =
            Map.of("1001", "Alice", "1002", "Bob", "1003", "Carol", "1004", "Dora");

    @Override
    public String shown() {
        return NAMES.get(number) + " (" + number + ")";
    }

    @Override
    public void sees(Participant other) {
        phone.await(
                other.shown() + " at the other end",
                view -> view.calls().stream()
                        .anyMatch(call -> call.other().toString().equals(other.shown())));
    }

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

    /** Waits for that prompt in a conversation. */
    void reads(String prompt) {
        phone.await(prompt, view -> Seen.talks(view) && view.prompt().equals(prompt));
    }

    int voice() {
        return phone.options().tone();
    }
}
