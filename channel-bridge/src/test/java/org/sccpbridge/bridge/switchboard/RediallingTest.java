package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** SEP1 has lines 1001 and 1010. */
class RediallingTest {
    private final Scenario office = Scenario.office();
    private Scenario.Handset alice = office.phone("SEP1");

    private void dials(int line, String number) {
        alice.key(Key.NEW_CALL, line, 0).press(number);
        alice.onHook();
        office.soFarSoGood();
    }

    private void hasList() {
        alice = office.register(
                "SEP1", Map.of(1, "1001", 2, "1010"), Extras.of(new Redialling.Lists(), new Menu.Shows()));
        office.soFarSoGood();
    }

    private Call call() {
        return office.board.callsOf("SEP1").get(0);
    }

    @Test
    void dialsTheLastNumberOnItsLine() {
        dials(1, "600");
        dials(2, "1002");
        alice.key(Key.REDIAL, 1, 0);
        assertThat(call()).returns("1002", Call::digits).returns("1010", Call::line);
    }

    @Test
    void offHookItDialsOnTheLineAtHand() {
        dials(2, "600");
        alice.offHook().key(Key.REDIAL);
        assertThat(call()).returns("600", Call::digits).returns("1001", Call::line);
    }

    @Test
    void theNumberIsKeptWhileThePhoneIsAway() {
        dials(1, "600");
        alice.vanishes();
        alice = office.register("SEP1", Map.of(1, "1001"));
        alice.key(Key.REDIAL);
        assertThat(call()).returns("600", Call::digits);
    }

    @Test
    void aLineThatThePhoneHasNoMoreIsNotDialledOn() {
        dials(2, "600");
        alice = office.register("SEP1", Map.of(1, "1001"));
        alice.key(Key.REDIAL);
        assertThat(call()).returns("1001", Call::line);
    }

    @Test
    void listsWhatWasDialledEachNumberOnce() {
        dials(1, "600");
        dials(2, "1002");
        dials(1, "600");
        hasList();
        alice.key(Key.REDIAL).told("Menu 600, 1002");
    }

    @Test
    void whatIsChosenOfTheListIsDialledOnItsLine() {
        dials(2, "1002");
        dials(1, "600");
        hasList();
        alice.key(Key.REDIAL);
        alice.does(new PhoneEvent.Picked("SEP1", Redialling.APPLICATION, "1")).toldAmongOthers("CloseMenu");
        assertThat(call()).returns("1002", Call::digits).returns("1010", Call::line);
    }

    @Test
    void aChoiceThatIsNotThereDialsNothing() {
        dials(1, "600");
        hasList();
        alice.does(new PhoneEvent.Picked("SEP1", Redialling.APPLICATION, "0"));
        alice.key(Key.REDIAL);
        alice.does(new PhoneEvent.Picked("SEP1", Redialling.APPLICATION, "7"));
        alice.does(new PhoneEvent.Picked("SEP1", Redialling.APPLICATION, "EXIT"));
        alice.does(new PhoneEvent.Picked("SEP1", Redialling.APPLICATION, "0"));
        assertThat(office.board.allCalls()).isEmpty();
    }

    @Test
    void withoutANumberTheKeyMeansNothing() {
        hasList();
        alice.key(Key.REDIAL).told("Notify <key is not active>");
    }

    @Test
    void remembersTwentyNumbers() {
        for (int i = 1001; i <= 1030; i++) {
            dials(1, String.valueOf(i));
        }
        assertThat(office.board.lastNumbers().of("SEP1"))
                .hasSize(20)
                .first()
                .returns("1030", LastNumbers.Dialled::number);
    }

    @Test
    void whatAstDbRemembersIsDialled() {
        office.send(new AsteriskEvent.StoreRead(Map.of("SEP1/redial", "600@1001,1002@1010"), Long.MAX_VALUE, 0));
        hasList();
        alice.key(Key.REDIAL).told("Menu 600, 1002");
    }

    @Test
    void whatSomebodyElseWroteIntoAstDbDoesNoHarm() {
        office.send(new AsteriskEvent.StoreRead(
                Map.of("SEP1/redial", ",@,600,@1001,a b@1001,600@nowhere"), Long.MAX_VALUE, 0));
        alice.key(Key.REDIAL);
        assertThat(office.board.lastNumbers().of("SEP1")).hasSize(1);
    }

    @Test
    void numbersTooLongToKeepAllAreFewer() {
        for (int i = 10; i < 40; i++) {
            office.board.lastNumbers().dialled("SEP1", String.valueOf(i).repeat(35), "1001");
        }
        // 75 letters each and a comma between them
        assertThat(office.board.lastNumbers().of("SEP1"))
                .hasSize(11)
                .first()
                .returns("39".repeat(35), LastNumbers.Dialled::number);
    }
}
