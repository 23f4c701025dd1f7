package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sccpbridge.bridge.switchboard.Scenario.Handset;

/**
 * Every key in every state of a call: it does what it is for, or the phone says that it is not active. Nothing is ever logged about a key
 * pressed in vain, and afterwards everything ends as always.
 */
class EveryKeyTest {
    private static final int MANY = 20;

    /** A state of call 1, and the phone that presses. */
    private record Situation(String name, String phone, Supplier<Scenario> scenario) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Situation> SITUATIONS = List.of(
            new Situation("idle", "SEP1", Scenario::office),
            new Situation("off hook", "SEP1", () -> Scenario.outgoing(Stage.OFF_HOOK)),
            new Situation("dialing", "SEP1", () -> Scenario.outgoing(Stage.DIALING)),
            new Situation("proceeding", "SEP1", () -> Scenario.outgoing(Stage.PROCEEDING)),
            new Situation("ringing out", "SEP1", () -> Scenario.outgoing(Stage.RINGING_OUT)),
            new Situation("connected", "SEP1", () -> Scenario.outgoing(Stage.CONNECTED)),
            new Situation("failed", "SEP1", () -> Scenario.outgoing(Stage.FAILED)),
            new Situation("ringing in", "SEP2", () -> Scenario.incoming(Stage.RINGING_IN)),
            new Situation("held", "SEP2", EveryKeyTest::held),
            new Situation("consulting", "SEP2", EveryKeyTest::consulting),
            new Situation("waiting", "SEP2", EveryKeyTest::waiting),
            new Situation("remote", "SEP1", () -> onSharedLine(false)),
            new Situation("remote held", "SEP1", () -> onSharedLine(true)),
            new Situation("Asterisk away, idle", "SEP1", () -> away(Scenario.office())),
            new Situation("Asterisk away, connected", "SEP1", () -> away(Scenario.outgoing(Stage.CONNECTED))));

    private static Scenario held() {
        Scenario call = Scenario.incoming(Stage.CONNECTED);
        call.phone("SEP2").key(Key.HOLD);
        return call;
    }

    private static Scenario consulting() {
        Scenario call = Scenario.incoming(Stage.CONNECTED);
        call.phone("SEP2").key(Key.TRANSFER).press("600");
        return call.entered("2-far").dialled("2-far", DialStatus.ANSWER).audioOpens("SEP2");
    }

    private static Scenario waiting() {
        return Scenario.incoming(Stage.CONNECTED).callComesIn("second", "1002");
    }

    private static Scenario onSharedLine(boolean held) {
        Scenario call = Scenario.office().callComesIn("caller", "1010");
        call.phone("SEP2").key(Key.ANSWER);
        call.audioOpens("SEP2");
        if (held) {
            call.phone("SEP2").key(Key.HOLD);
        }
        return call;
    }

    private static Scenario away(Scenario scenario) {
        return scenario.send(new AsteriskEvent.AriDown());
    }

    static Stream<Arguments> everyKeyEverywhere() {
        return SITUATIONS.stream()
                .flatMap(situation -> Arrays.stream(Key.values())
                        .flatMap(key -> Stream.of(0, 1, 77).map(call -> Arguments.of(situation, key, call))));
    }

    @ParameterizedTest(name = "{0}: {1} for call {2}")
    @MethodSource("everyKeyEverywhere")
    void doesSomethingOrSaysThatItIsNotActive(Situation situation, Key key, int named) {
        Scenario scenario = situation.scenario().get().soFarSoGood();
        Handset phone = scenario.phone(situation.phone());
        List<Call> before = List.copyOf(scenario.board.allCalls());

        phone.key(key, 1, named);

        boolean changed = !before.equals(List.copyOf(scenario.board.allCalls()));
        // the key of the line that is in hand: it is chosen already
        boolean chosen = key == Key.LINE && !before.isEmpty();
        assertThat(chosen || changed || phone.wasToldAnything() || scenario.wasAskedAnything())
                .as("somebody notices")
                .isTrue();
        assertThat(scenario.log).noneMatch(line -> line.level() != Effect.Log.Level.INFO);
        assertAllCanEnd(scenario);
    }

    private static void assertAllCanEnd(Scenario scenario) {
        if (!scenario.board.asteriskIsUp()) {
            scenario.back(Map.of());
        }
        scenario.send(new AsteriskEvent.StoreRead(Map.of(), Long.MAX_VALUE, 0));
        for (String name : List.of("SEP1", "SEP2", "SEP3")) {
            for (int i = 0; i < MANY && !scenario.board.callsOf(name).isEmpty(); i++) {
                scenario.phone(name).key(Key.END_CALL);
            }
        }
        scenario.board.allCalls().stream()
                .map(Call::far)
                .filter(Objects::nonNull)
                .forEach(far -> scenario.left(far.channel(), 16));
        if (scenario.isWaiting(TimerKey.Kind.CALL_BACK)) {
            // what was wished for outlives the call, but not for ever
            scenario.timePasses(TimerKey.Kind.CALL_BACK);
        }
        scenario.isQuiet();
    }

    @Test
    void beepsWhereNoToneIsCutOffByIt() {
        Scenario idle = Scenario.office();
        assertThat(beeps(idle)).isTrue();
        assertThat(beeps(Scenario.outgoing(Stage.CONNECTED))).isTrue();
        assertThat(beeps(Scenario.outgoing(Stage.OFF_HOOK)))
                .as("over the dial tone")
                .isFalse();
    }

    private static boolean beeps(Scenario scenario) {
        return scenario.board.handle(new PhoneEvent.Pressed("SEP1", Key.OTHER, 0, 0)).stream()
                .filter(Effect.ToPhone.class::isInstance)
                .flatMap(effect -> ((Effect.ToPhone) effect).commands().stream())
                .anyMatch(command -> command instanceof PhoneCommand.Notify notice && notice.beeps());
    }
}
