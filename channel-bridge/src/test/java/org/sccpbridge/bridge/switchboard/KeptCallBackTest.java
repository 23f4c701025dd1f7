package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.HintState;

/** Wishes to be called back, kept in AstDB over the end of the daemon. Alice at SEP1 waits for Bob, 1002, or for 2001, who is not ours. */
class KeptCallBackTest {
    private static final long NOW = 10_000;
    private static final String FOR_BOB = "*callback/SEP1/1002";
    private static final String FOR_ANOTHER = "*callback/SEP1/2001";

    private final Scenario office = Scenario.forwardingOffice();
    private final Scenario.Handset alice = office.phone("SEP1");

    private void finds(String number, DialStatus how) {
        alice.enbloc(number);
        String far = office.board.allCalls().iterator().next().reference() + "-far";
        office.entered(far).dialled(far, how);
        alice.key(Key.CALL_BACK);
    }

    private void read(Map<String, String> database) {
        office.send(new AsteriskEvent.StoreRead(database, Long.MAX_VALUE, NOW));
    }

    private void bobUsesHisPhone() {
        office.phone("SEP2").offHook().onHook();
    }

    private boolean rings() {
        return office.phone("SEP1").screen.ringing;
    }

    @Test
    void aWishIsKeptUntilItRings() {
        finds("1002", DialStatus.NO_ANSWER);
        assertThat(office.database).containsEntry(FOR_BOB, "1001;10000");
        office.now += 1800;
        office.phone("SEP2").offHook();
        assertThat(office.database).containsEntry(FOR_BOB, "1001;10000;inuse");
        office.phone("SEP2").onHook();
        assertThat(rings()).isTrue();
        assertThat(office.database).doesNotContainKey(FOR_BOB);
    }

    @Test
    void oneThatIsTakenBackOrTooOldIsKeptNoLonger() {
        finds("1002", DialStatus.NO_ANSWER);
        alice.key(Key.CALL_BACK);
        assertThat(office.database).doesNotContainKey(FOR_BOB);
        finds("2001", DialStatus.BUSY);
        office.timePasses(TimerKey.Kind.CALL_BACK);
        assertThat(office.database).doesNotContainKey(FOR_ANOTHER);
    }

    @Test
    void anotherForTheSameNumberHasAnHourOfItsOwn() {
        finds("2001", DialStatus.BUSY);
        office.now += 1800;
        finds("2001", DialStatus.BUSY);
        assertThat(office.database).containsEntry(FOR_ANOTHER, "1001;11800;inuse");
        read(Map.of());
        office.now += 1800;
        finds("2001", DialStatus.BUSY);
        assertThat(office.database).containsEntry(FOR_ANOTHER, "1001;13600;inuse");
    }

    @Test
    void theDaemonsEndEndsNoWish() {
        finds("1002", DialStatus.NO_ANSWER);
        office.phone("SEP2").offHook();
        office.send(new Event.Stopping());
        assertThat(office.database).containsEntry(FOR_BOB, "1001;10000;inuse");
        assertThat(rings()).isFalse();
    }

    @Test
    void theNextDaemonWatchesAgain() {
        read(Map.of(FOR_BOB, "1001;8200", FOR_ANOTHER, "1001;9999;inuse"));
        assertThat(office.wasAsked("WatchHints 2001@from-sccp")).isTrue();
        assertThat(office.patience(TimerKey.Kind.CALL_BACK)).isEqualTo(Duration.ofMinutes(30));
        assertThat(rings()).isFalse();
        bobUsesHisPhone();
        assertThat(rings()).isTrue();
        office.soFarSoGood();
        alice.key(Key.ANSWER);
        assertThat(office.wasAsked("CreateFar 1002@from-sccp ULAW")).isTrue();
        alice.onHook();
        office.send(new AsteriskEvent.HintChanged("2001@from-sccp", HintState.IDLE));
        assertThat(rings()).isTrue();
    }

    @Test
    void whoWasBusyBeforeIsRungAsSoonAsBothAreThere() {
        office.phone("SEP2").vanishes();
        alice.vanishes();
        read(Map.of(FOR_BOB, "1001;9999;inuse"));
        office.register("SEP2", Map.of(1, "1002"));
        office.register("SEP1", Map.of(1, "1001"));
        assertThat(rings()).isTrue();
    }

    @Test
    void aPhoneThatLostTheLineIsNotRung() {
        alice.vanishes();
        read(Map.of(FOR_BOB, "1010;9999;inuse"));
        office.register("SEP1", Map.of(1, "1001"));
        assertThat(rings()).isFalse();
    }

    @Test
    void anAsteriskThatHasNoHintsYetEndsNoWishOfBefore() {
        read(Map.of(FOR_ANOTHER, "1001;9999;inuse"));
        office.send(new AsteriskEvent.HintChanged("2001@from-sccp", HintState.UNKNOWN));
        assertThat(office.isWaiting(TimerKey.Kind.CALL_BACK)).isTrue();
        office.send(new AsteriskEvent.HintChanged("2001@from-sccp", HintState.IDLE));
        assertThat(rings()).isTrue();
    }

    @Test
    void whoAsksAnewForOneWithoutHintIsToldSo() {
        read(Map.of(FOR_ANOTHER, "1001;9999;inuse"));
        office.send(new AsteriskEvent.HintChanged("2001@from-sccp", HintState.UNKNOWN));
        finds("2001", DialStatus.BUSY);
        assertThat(office.isWaiting(TimerKey.Kind.CALL_BACK)).isFalse();
        assertThat(office.database).doesNotContainKey(FOR_ANOTHER);
    }

    @Test
    void nobodyIsRungBeforeAsteriskIsThere() {
        office.send(new AsteriskEvent.AriDown());
        read(Map.of(FOR_BOB, "1001;9999;inuse"));
        assertThat(rings()).isFalse();
        office.back(Map.of());
        assertThat(rings()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"9999, true", "6401, true", "6400, false", "1, false", "999999999999, true"})
    void afterAnHourItIsForgotten(long since, boolean kept) {
        office.database.put(FOR_BOB, "1001;" + since);
        read(Map.copyOf(office.database));
        bobUsesHisPhone();
        assertThat(rings()).isEqualTo(kept);
        assertThat(office.database).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "*callback/SEP1/1002, 1001",
        "*callback/SEP1/1002, 1001;{now}",
        "*callback/SEP1/1002, 1001;-5",
        "*callback/SEP1/1002, 1001;9999999999999999999999",
        "*callback/SEP1/1002, 1001;9999;busy",
        "*callback/SEP1/10&02, 1001;9999",
        "*callback/SEP1/1002/x, 1001;9999",
        "*callback/SEP1/, 1001;9999"
    })
    void whatIsNoWishOfOurPhonesIsDroppedWithALine(String key, String value) {
        office.database.put(key, value);
        read(Map.copyOf(office.database));
        assertThat(office.log)
                .filteredOn(line -> line.level() == Effect.Log.Level.WARN)
                .singleElement()
                .extracting(Effect.Log::text)
                .asString()
                .startsWith("AstDB's SCCP/" + key + " is dropped: '" + value + "' is no wish to be called back");
        assertThat(office.database).isEmpty();
        bobUsesHisPhone();
        office.isQuiet();
    }

    @ParameterizedTest
    @CsvSource({
        "*callback/SEP9/1002, 1001;1;inuse",
        "*callback/SEP9/1002, 2.0",
        "*callback/SEP1/1002, 3001;1;inuse",
        "*callback/SEP1/1002, 1002;1;inuse",
        "*callback//1002, 1001;1",
        "callback/SEP1/cfwdAll, 1002",
        "SEP1/callback/cfwdAll, 1002"
    })
    void whatAnotherDaemonOrALineOfThatNameKeepsStays(String key, String value) {
        office.database.put(key, value);
        read(Map.copyOf(office.database));
        assertThat(office.database).containsOnly(Map.entry(key, value));
        assertThat(office.log).isEmpty();
        bobUsesHisPhone();
        office.isQuiet();
    }

    @Test
    void ofMoreThanFiveOfAPhoneTheRestIsDropped() {
        for (int number = 2000; number < 2009; number++) {
            office.database.put("*callback/SEP1/" + number, "1001;9999");
        }
        read(Map.copyOf(office.database));
        assertThat(office.database).hasSize(5);
        assertThat(office.log)
                .filteredOn(line -> line.level() == Effect.Log.Level.WARN)
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.text()).endsWith("is one wish too many, 5 are kept of a phone"));
        assertThat(office.lastAsked(AsteriskCommand.WatchHints.class).hints()).hasSize(5);
    }

    @Test
    void whatIsDeletedInAstDbIsWishedNoMore() {
        finds("2001", DialStatus.BUSY);
        read(Map.of());
        assertThat(office.isWaiting(TimerKey.Kind.CALL_BACK)).isFalse();
        assertThat(office.lastAsked(AsteriskCommand.WatchHints.class).hints()).isEmpty();
    }

    @Test
    void anotherConnectToAsteriskChangesNothing() {
        finds("2001", DialStatus.BUSY);
        office.soFarSoGood();
        read(Map.of(FOR_ANOTHER, "1001;9000;inuse"));
        office.asked();
        assertThat(office.isWaiting(TimerKey.Kind.CALL_BACK)).isTrue();
    }
}
