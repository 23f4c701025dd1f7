package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sccpbridge.bridge.switchboard.Scenario.Handset;

/** Who is shown to whom, who is not, and in which list of the phone a call ends up. */
class PartiesTest {
    private static final Party HIDDEN = new Party("4712", "Hidden");
    private static final Party OPEN = new Party("4713", "Open");

    private static Scenario talksTo(Party party, boolean withheld) {
        Scenario call = Scenario.outgoing(Stage.CONNECTED).soFarSoGood();
        return call.send(new AsteriskEvent.PartyChanged("sccp-T-1-em1", party, withheld));
    }

    @Test
    void whoAnswersAndDoesNotWantToBeShownStaysTheNumberDialled() {
        Scenario call = talksTo(HIDDEN, true);
        call.phone("SEP1").toldNothing();
        assertThat(call.board.call(1)).extracting(Call::remote).isEqualTo(Party.UNKNOWN);
    }

    @Test
    void whoWasShownIsNoMoreWhenTheCallMovesToSomebodyWhoIsNotToBe() {
        Scenario call = talksTo(OPEN, false);
        call.phone("SEP1").told("CallInfo OUTBOUND Alice (1001) > Open (4713)");
        call.send(new AsteriskEvent.PartyChanged("sccp-T-1-em1", HIDDEN, true));
        call.phone("SEP1").told("CallInfo OUTBOUND Alice (1001) > 600");
    }

    @Test
    void aHiddenCallerIsFollowedByOneWhoIsShown() {
        Scenario office = Scenario.office();
        office.send(
                new AsteriskEvent.ChannelEntered("caller", List.of("1002", "prohib_passed_screen"), HIDDEN, "1002"));
        Handset bob = office.phone("SEP2").toldAmongOthers("CallInfo INBOUND  > Bob (1002)", "Prompt <from> anonymous");
        bob.key(Key.ANSWER);
        office.audioOpens("SEP2").soFarSoGood();
        office.send(new AsteriskEvent.PartyChanged("sccp-T-1-em1", HIDDEN, true));
        bob.toldNothing();
        office.send(new AsteriskEvent.PartyChanged("sccp-T-1-em1", OPEN, false));
        bob.told("CallInfo INBOUND Open (4713) > Bob (1002)");
    }

    @ParameterizedTest
    @CsvSource({
        "allowed,          allowed,              1009, 1008",
        "'',               '',                   1009, 1008",
        "prohib,           allowed,              1008, 1008",
        "allowed,          prohib_not_screened,  ,",
    })
    void whoForwardedIsShownUnlessThatIsNotWanted(String ofFirst, String ofLast, String first, String last) {
        Scenario office = Scenario.office();
        office.variables.putAll(Map.of(
                "REDIRECTING(from-num)", "1008",
                "REDIRECTING(from-pres)", ofLast,
                "REDIRECTING(reason)", "cfb",
                "REDIRECTING(orig-num)", "1009",
                "REDIRECTING(orig-pres)", ofFirst,
                "REDIRECTING(orig-reason)", "cfu"));
        office.callComesIn("caller", "1001");
        Call call = office.board.call(1);
        assertThat(call).isNotNull();
        Redirection shown = call.get(Redirection.class);
        assertThat(shown == null ? null : shown.original().number()).isEqualTo(first);
        assertThat(shown == null ? null : shown.last().number()).isEqualTo(last);
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                end("the caller gives up", "missed", office -> office.left("caller", 127)),
                end("answered elsewhere by another phone of any technology", "AnsweredElsewhere", office -> {
                    office.hangupRequested("caller", 26).left("caller", 0);
                }),
                end("answered at another phone of the line", "AnsweredElsewhere", office -> {
                    office.phone("SEP1").key(Key.ANSWER);
                }),
                end("rejected here", "Rejected", office -> office.phone("SEP2").key(Key.END_CALL)),
                end("diverted here", "Rejected", office -> office.phone("SEP2").key(Key.DIVERT)),
                end("forwarded as nobody answers", "missed", office -> office.timePasses(TimerKey.Kind.NO_ANSWER)),
                end(
                        "Asterisk is away too long",
                        "missed",
                        office -> office.send(new AsteriskEvent.AriDown()).timePasses(TimerKey.Kind.LINK)));
    }

    private static Arguments end(String name, String list, Consumer<Scenario> how) {
        return Arguments.of(Named.of(name, how), list);
    }

    /** A call that rang and says no farewell is missed. */
    @ParameterizedTest
    @MethodSource("ends")
    void endsUpInTheRightList(Consumer<Scenario> how, String list) {
        Scenario office = Scenario.forwardingOffice();
        office.database.put("SEP2/1010/cfwdNoAnswer", "2002");
        office.send(new AsteriskEvent.StoreRead(office.database, Long.MAX_VALUE, 0));
        office.callComesIn("caller", "1010").soFarSoGood();
        how.accept(office);
        Handset bob = office.phone("SEP2");
        if (list.equals("missed")) {
            bob.toldNothingOf("AnsweredElsewhere").toldNothingOf("Rejected").toldAmongOthers("CallState ON_HOOK");
        } else {
            bob.toldAmongOthers(list, "CallState ON_HOOK");
        }
    }
}
