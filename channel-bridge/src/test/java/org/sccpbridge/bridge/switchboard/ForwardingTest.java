package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sccpbridge.bridge.switchboard.Scenario.Handset;
import org.sccpbridge.bridge.switchboard.TimerKey.Kind;
import org.sccpbridge.sccp.message.code.ButtonType;

/** Forward all, busy, no answer: setting, showing, keeping, and what becomes of calls. */
class ForwardingTest {
    private static final Forwards TO_2002 = new Forwards("2002", "", "");

    private static Scenario forwarded(String key, String number) {
        Scenario office = Scenario.forwardingOffice();
        office.database.put(key, number);
        office.send(new AsteriskEvent.StoreRead(Map.copyOf(office.database), Long.MAX_VALUE, 0));
        return office.soFarSoGood();
    }

    @Test
    void keyAndNumberForwardTheLineAndTheKeyAgainEndsIt() {
        Scenario office = Scenario.forwardingOffice();
        Handset alice = office.phone("SEP1");
        alice.key(Key.FORWARD_ALL);
        assertThat(alice.prompt()).isEqualTo("<forward all: enter number>");

        alice.press("2002");

        assertThat(alice.screen.forwards).containsEntry(1, TO_2002);
        assertThat(alice.screen.featureLamps).containsExactly(new Lamp(ButtonType.FORWARD_ALL, 1));
        assertThat(InWords.prompt(alice.screen.idlePrompt)).isEqualTo("<forwarded to> 2002");
        assertThat(office.database)
                .containsExactlyInAnyOrderEntriesOf(Map.of("SEP1/1001/cfwdAll", "2002", "1001/SEP1/cfwdAll", "2002"));
        assertThat(office.board.allCalls()).isEmpty();
        alice.toldAmongOthers("Notify <forwarded to> 2002", "Forwards 1 2002//");

        alice.key(Key.FORWARD_ALL);
        assertThat(office.database).isEmpty();
        alice.toldAmongOthers("Notify <forward all> off", "Forwards 1 //");
        office.isQuiet();
    }

    @ParameterizedTest
    @EnumSource(ForwardKind.class)
    void eachKindHasItsKey(ForwardKind kind) {
        Scenario office = Scenario.forwardingOffice();
        office.phone("SEP1").offHook().key(kind.key()).press("600");
        assertThat(office.database).containsEntry("SEP1/1001/" + kind.stored(), "600");
        office.phone("SEP1").key(kind.key());
        office.isQuiet();
    }

    @Test
    void aSharedLineIsForwardedAtAllItsPhones() {
        Scenario office = Scenario.forwardingOffice();
        office.phone("SEP1").key(Key.FORWARD_ALL, 2, 0).press("2002");
        assertThat(office.phone("SEP2").screen.forwards).containsEntry(2, TO_2002);
        assertThat(office.database).containsKeys("SEP1/1010/cfwdAll", "SEP2/1010/cfwdAll", "1010/SEP2/cfwdAll");
        office.phone("SEP2").key(Key.FORWARD_ALL, 2, 0);
        assertThat(office.database).isEmpty();
        office.isQuiet();
    }

    /** 4 is no number of the dialplan, 1001 the line itself. */
    @ParameterizedTest
    @ValueSource(strings = {"4", "1001", "6/0"})
    void aNumberThatCannotBeIsRefused(String number) {
        Scenario office = Scenario.forwardingOffice();
        office.phone("SEP1").key(Key.FORWARD_ALL).enbloc(number);
        assertThat(office.failure()).isEqualTo(Failure.INVALID_NUMBER);
        assertThat(office.database).isEmpty();
        office.phone("SEP1").onHook();
        office.isQuiet();
    }

    @Test
    void hangingUpWithoutANumberChangesNothing() {
        Scenario office = Scenario.forwardingOffice();
        office.phone("SEP1").key(Key.FORWARD_ALL).press("20").onHook();
        assertThat(office.database).isEmpty();
        office.isQuiet();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"PROCEEDING", "RINGING_OUT", "DIALING"})
    void theKeyMeansNothingWhileACallIsBeingMade(Stage stage) {
        Scenario call = Scenario.outgoing(stage).soFarSoGood();
        call.phone("SEP1").key(Key.FORWARD_ALL).told("Notify <key is not active>");
        assertThat(call.stage()).isEqualTo(stage);
    }

    @Test
    void aPhoneThatMayNotSaysSo() {
        Scenario office = Scenario.office().soFarSoGood();
        office.phone("SEP1").key(Key.FORWARD_ALL).told("Notify <forward all is not active>");
        office.isQuiet();
    }

    @Test
    void aFeatureButtonForwardsToItsNumber() {
        Scenario office = Scenario.forwardingOffice();
        office.phone("SEP1").key(Key.FEATURE, 2, 0).toldAmongOthers("Feature 2 on", "Forwards 1 2002//");
        office.phone("SEP1").key(Key.FEATURE, 2, 0).toldAmongOthers("Feature 2 off");
        office.isQuiet();
    }

    @Test
    void isShownAgainWhenThePhoneRegisters() {
        Scenario office = forwarded("SEP1/1001/cfwdAll", "2002");
        assertThat(office.phone("SEP1").screen.forwards).containsEntry(1, TO_2002);
        office.phone("SEP1").vanishes();
        Handset again = office.register("SEP1", Map.of(1, "1001", 2, "1010"));
        assertThat(again.screen.forwards).containsEntry(1, TO_2002);
    }

    @Test
    void adminSetsAndEndsIt() {
        Scenario office = Scenario.forwardingOffice();
        office.send(new AdminEvent.SetForward("1001", ForwardKind.BUSY, "2002"));
        assertThat(office.phone("SEP1").screen.forwards).containsEntry(1, new Forwards("", "2002", ""));
        office.send(new AdminEvent.SetForward("1001", ForwardKind.BUSY, ""));
        office.send(new AdminEvent.SetForward("1001", ForwardKind.ALL, "1001"));
        office.send(new AdminEvent.SetForward("nobody", ForwardKind.ALL, "2002"));
        assertThat(office.database).isEmpty();
        assertThat(office.log).extracting(Effect.Log::level).endsWith(Effect.Log.Level.WARN, Effect.Log.Level.WARN);
        office.isQuiet();
    }

    // ---- calls

    @Test
    void forwardAllSendsTheCallOnAndSaysWhy() {
        Scenario office = forwarded("SEP1/1001/cfwdAll", "2002").callComesIn("caller", "1001");
        office.asked(
                "SetVariable caller SITE = north",
                "SetVariable caller __SCCP_FORWARDED = 1001",
                "SetVariable caller REDIRECTING(orig-num,i) = 1001",
                "SetVariable caller REDIRECTING(orig-name,i) = Alice",
                "SetVariable caller REDIRECTING(orig-reason,i) = cfu",
                "SetVariable caller REDIRECTING(from-num,i) = 1001",
                "SetVariable caller REDIRECTING(from-name,i) = Alice",
                "SetVariable caller REDIRECTING(to-num,i) = 2002",
                "SetVariable caller REDIRECTING(count,i) = 1",
                "SetVariable caller REDIRECTING(reason) = cfu",
                "SetVariable caller CDR_PROP(disable) = 0",
                "SetVariable caller CHANNEL(accountcode) = sales",
                "Continue caller at 2002@from-sccp");
        assertThat(office.board.allCalls()).isEmpty();
    }

    @Test
    void theFirstOneCalledStaysTheOriginalAndTheCountGrows() {
        Scenario office = forwarded("SEP1/1001/cfwdAll", "2002");
        office.variables.putAll(Map.of("REDIRECTING(from-num)", "1009", Onward.PASSED, "1009"));
        office.callComesIn("caller", "1001");
        assertThat(office.wasAsked("SetVariable caller __SCCP_FORWARDED = 1009&1001"))
                .isTrue();
        assertThat(office.wasAsked("SetVariable caller REDIRECTING(count,i) = 2"))
                .isTrue();
        assertThat(office.wasAsked("SetVariable caller REDIRECTING(orig-num,i) = 1001"))
                .isFalse();
    }

    @Test
    void worksWhileThePhoneIsSwitchedOff() {
        Scenario office = forwarded("SEP1/1001/cfwdAll", "2002");
        office.phone("SEP1").vanishes();
        office.callComesIn("caller", "1001");
        assertThat(office.wasAsked("Continue caller at 2002@from-sccp")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"cfwdNoAnswer, true", "cfwdBusy, false"})
    void whereNoPhoneIsNobodyAnswers(String kind, boolean goesOn) {
        Scenario office = forwarded("SEP1/1001/" + kind, "2002");
        office.phone("SEP1").vanishes();
        office.callComesIn("caller", "1001");
        assertThat(office.wasAsked("Continue caller at 2002@from-sccp")).isEqualTo(goesOn);
        assertThat(office.wasAsked("Hangup caller ABSENT")).isEqualTo(!goesOn);
    }

    @Test
    void theDialplanMaySetItJustBeforeTheCall() {
        Scenario office = Scenario.forwardingOffice();
        office.database.put("SEP1/1001/cfwdAll", "2002");
        office.callComesIn("caller", "1001");
        assertThat(office.wasAsked("Continue caller at 2002@from-sccp")).isTrue();
        assertThat(office.phone("SEP1").screen.forwards).containsEntry(1, TO_2002);
    }

    @Test
    void whatCannotBeDialledIsNoForward() {
        forwarded("SEP1/1001/cfwdAll", "2002/x&SIP/1")
                .callComesIn("caller", "1001")
                .phone("SEP1")
                .toldAmongOthers("Ringer OUTSIDE");
    }

    @ParameterizedTest
    @CsvSource({"BYPASS_CFWD, 1", "SCCP_FORWARDED, 1002&1001", "SCCP_FORWARDED, 1&2&3&4&5&6&7&8&9&10"})
    void ringsAllTheSame(String variable, String value) {
        Scenario office = forwarded("SEP1/1001/cfwdAll", "2002");
        office.variables.put(variable, value);
        office.callComesIn("caller", "1001");
        assertThat(office.stage()).isEqualTo(Stage.RINGING_IN);
    }

    @Test
    void theOneForwardedToGetsThrough() {
        assertThat(forwarded("SEP1/1001/cfwdAll", "2001")
                        .callComesIn("caller", "1001")
                        .stage())
                .isEqualTo(Stage.RINGING_IN);
    }

    @Test
    void forwardBusyBeginsAtTheLimitOfTheLine() {
        Scenario office = forwarded("SEP1/1001/cfwdBusy", "2002");
        office.callComesIn("first", "1001").callComesIn("second", "1001").callComesIn("third", "1001");
        assertThat(office.board.allCalls()).hasSize(2);
        assertThat(office.wasAsked("Continue third at 2002@from-sccp")).isTrue();
        assertThat(office.wasAsked("SetVariable third REDIRECTING(reason) = cfb"))
                .isTrue();
    }

    @Test
    void forwardOnNoAnswerWaitsItsTime() {
        Scenario office = forwarded("SEP1/1001/cfwdNoAnswer", "2002").callComesIn("caller", "1001");
        assertThat(office.stage()).isEqualTo(Stage.RINGING_IN);
        assertThat(office.patience(Kind.NO_ANSWER)).isEqualTo(Duration.ofSeconds(20));
        office.soFarSoGood().timePasses(Kind.NO_ANSWER);

        assertThat(office.wasAsked("SetVariable caller REDIRECTING(reason) = cfnr"))
                .isTrue();
        assertThat(office.wasAsked("Continue caller at 2002@from-sccp")).isTrue();
        assertThat(office.wasAsked("DestroyBridge 1")).isTrue();
        assertThat(office.wasAsked("Hangup caller NORMAL")).isFalse();
        assertThat(office.phone("SEP1").screen.calls).isEmpty();
        assertThat(office.board.allCalls()).isEmpty();
    }

    @Test
    void anAnswerEndsTheWaiting() {
        Scenario office = forwarded("SEP1/1001/cfwdNoAnswer", "2002").callComesIn("caller", "1001");
        office.phone("SEP1").key(Key.ANSWER);
        assertThat(office.isWaiting(Kind.NO_ANSWER)).isFalse();
    }

    @Test
    void aCallerWhoIsGoneBeforeTheAnswersAreThereIsForgotten() {
        Scenario office = Scenario.forwardingOffice();
        List<Effect> asked = office.board.handle(
                new AsteriskEvent.ChannelEntered("caller", List.of("1001"), Scenario.CALLER, "1001"));
        assertThat(asked).anyMatch(AsteriskCommand.ReadVariables.class::isInstance);
        office.left("caller", 0);
        office.send(new AsteriskEvent.VariablesRead(0, "caller", Map.of()));
        office.send(new AsteriskEvent.StoreReread("caller", List.of(), Map.of(), Long.MAX_VALUE));
        office.isQuiet();
    }

    @Test
    void aChannelThatCannotGoOnIsNotLeftLying() {
        Scenario office = forwarded("SEP1/1001/cfwdAll", "2002").callComesIn("caller", "1001");
        office.fails(AsteriskCommand.ContinueInDialplan.class, AsteriskEvent.Refusal.REFUSED);
        assertThat(office.wasAsked("Hangup caller CONGESTION")).isTrue();
    }

    @Test
    void aChannelThatAsteriskDidNotHearOfGoesOnAllTheSame() {
        Scenario office = forwarded("SEP1/1001/cfwdAll", "2002").callComesIn("caller", "1001");
        office.fails(AsteriskCommand.ContinueInDialplan.class, AsteriskEvent.Refusal.UNREACHABLE);
        assertThat(office.asked.stream().filter(AsteriskCommand.ContinueInDialplan.class::isInstance))
                .hasSize(2);
    }

    @Test
    void aForwardedCallThatIsStillOnTheListIsNotTakenForAnother() {
        Scenario office = forwarded("SEP1/1001/cfwdAll", "2002");
        office.send(new AsteriskEvent.AriDown()).callComesIn("caller", "1001").soFarSoGood();
        office.back(Map.of("caller", Scenario.live(false, "1001")));
        assertThat(office.board.allCalls()).isEmpty();
        assertThat(office.wasAsked("Hangup caller NORMAL")).isFalse();
    }

    // ---- divert

    @ParameterizedTest
    @CsvSource({"RINGING_IN, false", "CONNECTED, false", "CONNECTED, true"})
    void divertsToVoiceMailFromEveryState(Stage stage, boolean held) {
        Scenario office = Scenario.forwardingOffice().callComesIn("caller", "1002");
        Handset bob = office.phone("SEP2");
        if (stage == Stage.CONNECTED) {
            bob.key(Key.ANSWER);
            office.audioOpens("SEP2");
        }
        if (held) {
            bob.key(Key.HOLD);
        }
        bob.key(Key.DIVERT);

        assertThat(office.wasAsked("Unhold caller")).isEqualTo(held);
        assertThat(office.wasAsked("SetVariable caller REDIRECTING(reason) = send_to_vm"))
                .isTrue();
        assertThat(office.wasAsked("Continue caller at 2099@from-sccp")).isTrue();
        office.left("2-em1", 16);
        office.isQuiet();
    }

    @Test
    void divertMeansNothingWithoutACallOrAVoiceMail() {
        Scenario office = Scenario.forwardingOffice();
        office.phone("SEP1").key(Key.DIVERT).told("Notify <key is not active>");
        Scenario.outgoing(Stage.RINGING_OUT)
                .soFarSoGood()
                .phone("SEP1")
                .key(Key.DIVERT)
                .told("Notify <key is not active>");
        Scenario.incoming(Stage.RINGING_IN)
                .soFarSoGood()
                .phone("SEP2")
                .key(Key.DIVERT)
                .told("Notify <key is not active>");
    }

    @Test
    void showsWhoForwardedTheCall() {
        Scenario office = Scenario.office();
        office.variables.putAll(Map.of(
                "REDIRECTING(from-num)", "1008",
                "REDIRECTING(from-name)", "Erin",
                "REDIRECTING(reason)", "cfb",
                "REDIRECTING(orig-num)", "1009",
                "REDIRECTING(orig-reason)", "cfu"));
        office.callComesIn("caller", "1001");
        Call call = office.board.call(1);
        assertThat(call).isNotNull();
        assertThat(call.get(Redirection.class))
                .isEqualTo(new Redirection(
                        new Party("1009", ""), Reason.FORWARD_ALL, new Party("1008", "Erin"), Reason.FORWARD_BUSY));
    }
}
