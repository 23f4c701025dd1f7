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

    /** As whom others see it: name and number. */
    String shown();

    /** Waits until it is told who is at the other end. */
    void sees(Participant other);

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

    /** One hangs up, and neither has anything left of the call. */
    static void over(Participant one, Participant other) {
        one.hangsUp();
        other.isOut();
        one.isOut();
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
            public String shown() {
                return peer.shown();
            }

            @Override
            public void sees(Participant other) {
                peer.awaitAsserted(other.shown());
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
        return application(ami, "600", ECHO, Set.of());
    }

    /** 1004 Hz, whatever it hears. */
    static Participant player(TestAmi ami) {
        return application(ami, "612", "Wait", Set.of(Seen.FAR_TONE));
    }

    private static Participant application(TestAmi ami, String number, String name, Set<Integer> tones) {
        return new Participant() {
            @Override
            public String number() {
                return number;
            }

            /** When it calls. */
            @Override
            public String shown() {
                return "Sip One (2001)";
            }

            @Override
            public void sees(Participant other) {}

            @Override
            public void calls(String called) {
                ami.call(called, number);
            }

            /** It does so by itself. */
            @Override
            public void answers() {}

            @Override
            public void hangsUp() {
                ami.running(name).forEach(ami::hangup);
            }

            @Override
            public void isOut() {
                Awaitility.await("no " + name).until(() -> ami.running(name).isEmpty());
            }

            @Override
            public void isTurnedAway() {
                assertThat(ami.dialStatus()).isEqualTo("BUSY");
            }

            @Override
            public Set<Integer> says(Set<Integer> heard) {
                return tones.isEmpty() ? heard : tones;
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
