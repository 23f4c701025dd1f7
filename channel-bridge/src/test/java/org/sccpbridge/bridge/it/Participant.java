package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Who takes part in a call, whatever it is: what is done there, and what is heard. */
interface Participant {
    /** The application. */
    String ECHO = "Echo";

    /** Which others dial. */
    String number();

    void calls(String number);

    /** Waits until it rings, and answers. */
    void answers();

    void hangsUp();

    /** Waits until nothing is left of its call. */
    void isOut();

    /** Waits until it is told that its call was not wanted. */
    void isTurnedAway();

    /** Holds its call; an application cannot. */
    default void holds() {
        throw new IllegalStateException("no key for that");
    }

    default void resumes() {
        throw new IllegalStateException("no key for that");
    }

    /** What it says (Hz) when it hears these: most say the same, whatever they hear. */
    Set<Integer> says(Set<Integer> heard);

    /** Waits until exactly these (Hz) are heard, for a while and beginning now. */
    void hears(Set<Integer> tones);

    /** Waits until this is not heard any more. */
    void hearsNo(Set<Integer> tones);

    /** One calls the other, and they talk. */
    static void call(Participant from, Participant to) {
        from.calls(to.number());
        to.answers();
        talk(from, to);
    }

    /** Each hears all the others and nothing else. */
    static void talk(Participant... all) {
        Set<Integer> voices = new TreeSet<>();
        for (Participant each : all) {
            voices.addAll(each.says(Set.of()));
        }
        for (Participant each : all) {
            Set<Integer> heard = new TreeSet<>();
            Stream.of(all).filter(other -> other != each).forEach(other -> heard.addAll(other.says(voices)));
            each.hears(heard);
        }
    }

    static Participant of(SipPeer peer) {
        return new Participant() {
            @Override
            public String number() {
                return peer.number();
            }

            @Override
            public void calls(String called) {
                peer.dial(called);
            }

            @Override
            public void answers() {
                peer.awaitRinging();
                peer.answer();
            }

            @Override
            public void hangsUp() {
                peer.hangup();
            }

            @Override
            public void isOut() {
                peer.awaitEnd();
            }

            @Override
            public void isTurnedAway() {
                assertThat(peer.awaitEnd()).startsWith("486");
            }

            @Override
            public void holds() {
                peer.hold();
            }

            @Override
            public void resumes() {
                peer.resume();
            }

            @Override
            public Set<Integer> says(Set<Integer> heard) {
                return Set.of(peer.tone());
            }

            @Override
            public void hears(Set<Integer> tones) {
                peer.awaitTones(tones.toArray(Integer[]::new));
            }

            @Override
            public void hearsNo(Set<Integer> tones) {
                tones.forEach(peer::awaitSoundWithout);
            }
        };
    }

    /** Echo() of the dialplan, which gives back what it hears. */
    static Participant echo(TestAmi ami) {
        return new Participant() {
            @Override
            public String number() {
                return "600";
            }

            @Override
            public void calls(String called) {
                ami.call(called);
            }

            /** It does so by itself. */
            @Override
            public void answers() {}

            @Override
            public void hangsUp() {
                ami.running(ECHO).forEach(ami::hangup);
            }

            @Override
            public void isOut() {
                Awaitility.await("no echo").until(() -> ami.running(ECHO).isEmpty());
            }

            @Override
            public void isTurnedAway() {
                assertThat(ami.dialStatus()).isEqualTo("BUSY");
            }

            @Override
            public Set<Integer> says(Set<Integer> heard) {
                return heard;
            }

            /** Proven by those who hear it. */
            @Override
            public void hears(Set<Integer> tones) {}

            @Override
            public void hearsNo(Set<Integer> tones) {
                ami.await("music", message -> "MusicOnHoldStart".equals(message.get("Event")));
            }
        };
    }
}
