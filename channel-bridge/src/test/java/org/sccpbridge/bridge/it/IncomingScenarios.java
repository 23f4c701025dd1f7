package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.phone.CallView;
import org.sccpbridge.sccp.phone.HistoryEntry;
import org.sccpbridge.sccp.phone.HistoryEntry.Kind;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.RegistrationView.State;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** What can become of a call that the dialplan sends to a line, for the phone and for the caller. */
interface IncomingScenarios {
    Bench bench();

    private static CallView ringingCall(VirtualPhone phone) {
        Seen.ringing(phone);
        return phone.view().ringingCall().orElseThrow();
    }

    private void isAnswered(VirtualPhone phone, Consumer<VirtualPhone> answer) {
        bench().ami().call("1001");
        Seen.ringing(phone);
        answer.accept(phone);
        Seen.talking(phone);
        assertThat(phone.view().hardware().ringing()).isFalse();
        Seen.echo(phone);
        phone.hangup();
        Seen.idle(phone);
        assertThat(bench().ami().dialStatus()).isEqualTo("ANSWER");
        assertThat(phone.view().history())
                .singleElement()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo(Kind.RECEIVED));
    }

    @Test
    @Shows(value = Ability.ANSWER, by = By.HOOK, far = Far.APPLICATION)
    default void handsetAnswers() {
        isAnswered(bench().alice(), VirtualPhone::offHook);
    }

    @Test
    @Shows(value = Ability.ANSWER, by = By.HOOK, far = Far.APPLICATION)
    default void speakerButtonAnswers() {
        isAnswered(bench().alice(), VirtualPhone::speaker);
    }

    @Test
    @Shows(value = Ability.ANSWER, by = By.SOFT_KEY, far = Far.APPLICATION)
    default void answerKeyAnswers() {
        isAnswered(bench().alice(), phone -> phone.softKey("Answer"));
    }

    @Test
    @Shows(value = Ability.ANSWER, by = By.BUTTON, far = Far.APPLICATION)
    default void lineKeyAnswers() {
        isAnswered(bench().alice(), phone -> phone.line(1));
    }

    @ParameterizedTest
    @CsvSource({"4711*1002, Carol (4711)", "4713*1002, Dave (4713)"})
    @Shows(value = Ability.CALLER_INFO, far = Far.APPLICATION, heard = false)
    default void callerIsShown(String number, String caller) {
        VirtualPhone bob = bench().bob();
        String channel = bench().ami().call(number);
        CallView call = ringingCall(bob);
        assertThat(call.other()).hasToString(caller);
        assertThat(call.called().number()).isEqualTo("1002");
        assertThat(bob.view().prompt()).isEqualTo("From " + caller);
        bench().ami().hangup(channel);
        Seen.idle(bob);
        assertThat(bob.view().history(Kind.MISSED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.party()).hasToString(caller));
    }

    @Test
    @Shows(value = Ability.CALLER_INFO, far = Far.APPLICATION, heard = false)
    default void callerWhoHidesIsNotShown() {
        VirtualPhone bob = bench().bob();
        String channel = bench().ami().call("4712*1002");
        assertThat(ringingCall(bob).other()).hasToString("");
        assertThat(bob.view().prompt()).isEqualTo("From anonymous");
        bob.answer();
        Seen.talking(bob);
        Seen.echo(bob);
        assertThat(bob.view().activeCall().orElseThrow().other()).hasToString("");
        bench().ami().hangup(channel);
    }

    @Test
    default void callerWhoGivesUpIsMissed() {
        VirtualPhone alice = bench().alice();
        String channel = bench().ami().call("1001");
        Seen.ringing(alice);
        bench().ami().hangup(channel);
        Seen.idle(alice);
        assertThat(bench().ami().dialStatus()).isEqualTo("CANCEL");
        assertThat(alice.view().history(Kind.MISSED)).hasSize(1);
    }

    @Test
    default void callerWhoHangsUpEndsTheCall() {
        VirtualPhone alice = bench().alice();
        String channel = bench().ami().call("1001");
        Seen.ringing(alice);
        alice.answer();
        // Asterisk 16 takes up to 200 ms to tell the caller of an answer in the instant of the ringing
        Seen.echo(alice);
        bench().ami().hangup(channel);
        Seen.idle(alice);
        assertThat(bench().ami().dialStatus()).isEqualTo("ANSWER");
        assertThat(alice.view().history(Kind.RECEIVED)).hasSize(1);
    }

    @Test
    @Shows(value = Ability.DTMF, far = Far.APPLICATION, heard = false)
    default void digitsReachTheCaller() {
        VirtualPhone alice = bench().alice();
        bench().ami().call("1001", "606");
        Seen.ringing(alice);
        alice.answer();
        Seen.talking(alice);
        alice.press("2*84");
        assertThat(bench().ami().awaitUserEvent("Digits")).containsEntry("Got", "2*84");
        alice.hangup();
    }

    @Test
    default void callerWhoGivesUpInTheInstantOfTheAnswerLeavesNothing() {
        VirtualPhone alice = bench().alice();
        for (int i = 0; i < 10; i++) {
            String channel = bench().ami().call("1001");
            Seen.ringing(alice);
            alice.answer();
            bench().ami().hangup(channel);
            Seen.idle(alice);
            bench().ami().awaitEmpty();
        }
    }

    @Test
    @Shows(value = Ability.REJECT, by = By.SOFT_KEY, far = Far.APPLICATION, heard = false)
    default void rejectedCallerHearsBusy() {
        VirtualPhone alice = bench().alice();
        bench().ami().call("1001");
        Seen.ringing(alice);
        alice.softKey("EndCall");
        Seen.idle(alice);
        assertThat(bench().ami().dialStatus()).isEqualTo("BUSY");
    }

    /** The line takes one call at a time. */
    @ParameterizedTest
    @ValueSource(strings = {"", "605", "600", "55"})
    default void lineAtItsLimitIsBusy(String number) {
        VirtualPhone phone = bench().bridge().phone(1007, PhoneModel.CISCO_7960);
        phone.offHook();
        Seen.offHook(phone);
        phone.press(number);
        bench().ami().call("1007");
        assertThat(bench().ami().dialStatus()).isEqualTo("BUSY");
        assertThat(phone.view().calls()).hasSize(1);
        phone.onHook();
    }

    @Test
    default void nobodyAnswersInTime() {
        VirtualPhone alice = bench().alice();
        bench().ami().call("670");
        Seen.ringing(alice);
        Seen.idle(alice);
        assertThat(bench().ami().dialStatus()).isEqualTo("NOANSWER");
        assertThat(alice.view().history(Kind.MISSED)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1003", "1999", "#nosuchline"})
    default void lineWithoutPhoneIsUnavailable(String number) {
        bench().ami().call(number);
        assertThat(bench().ami().dialStatus()).isEqualTo("CHANUNAVAIL");
    }

    @Test
    default void lineIsUnavailableAfterThePhoneSaidGoodbye() {
        VirtualPhone alice = bench().alice();
        alice.unregister();
        alice.await("goodbye", view -> view.registration().state() == State.UNREGISTERED);
        bench().ami().call("1001");
        assertThat(bench().ami().dialStatus()).isEqualTo("CHANUNAVAIL");
    }

    /** The older phone answers, then the newer one; they learn in different ways that the call is not missed. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    default void ringGroupIsAnsweredByOne(boolean older) {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone first = older ? alice : bob;
        VirtualPhone other = older ? bob : alice;
        bench().ami().call("660");
        Seen.ringing(alice);
        Seen.ringing(bob);
        first.answer();
        Seen.talking(first);
        Seen.idle(other);
        assertThat(other.view().history()).isEmpty();
        first.hangup();
        Seen.idle(first);
        assertThat(bench().ami().dialStatus()).isEqualTo("ANSWER");
        assertThat(first.view().history()).extracting(HistoryEntry::kind).containsExactly(Kind.RECEIVED);
    }

    @Test
    default void ringGroupGoesOnRingingWhenOneRejects() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        bench().ami().call("660");
        Seen.ringing(alice);
        Seen.ringing(bob);
        alice.softKey("EndCall");
        Seen.idle(alice);
        assertThat(bob.view().ringingCall()).isPresent();
        bob.answer();
        Seen.talking(bob);
        bob.hangup();
        assertThat(bench().ami().dialStatus()).isEqualTo("ANSWER");
    }

    @Test
    default void ringGroupThatNobodyAnswersIsMissedByAll() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        String channel = bench().ami().call("660");
        Seen.ringing(alice);
        Seen.ringing(bob);
        bench().ami().hangup(channel);
        Seen.idle(alice);
        Seen.idle(bob);
        assertThat(alice.view().history(Kind.MISSED)).hasSize(1);
        assertThat(bob.view().history(Kind.MISSED)).hasSize(1);
        assertThat(bench().ami().dialStatus()).isEqualTo("CANCEL");
    }

    @Test
    @Shows(value = Ability.SHARED_LINE, far = Far.APPLICATION, heard = false)
    default void sharedLineIsAnsweredByOne() {
        VirtualPhone carol = bench().carol();
        VirtualPhone other = bench().bridge().phone(1008, PhoneModel.CISCO_7975);
        bench().ami().call("1003");
        Seen.ringing(carol);
        assertThat(ringingCall(other).line()).isEqualTo(2);
        carol.answer();
        Seen.talking(carol);
        other.await("the line in use remotely", Seen.call(CallStateCode.CALL_REMOTE_MULTILINE));
        assertThat(other.view().hardware().ringing()).isFalse();
        carol.hangup();
        Seen.idle(other);
        assertThat(other.view().history()).isEmpty();
    }

    @Test
    @Shows(value = Ability.CALLER_INFO, far = Far.OWN_PHONE)
    default void queueMemberIsCalled() {
        VirtualPhone alice = bench().alice();
        VirtualPhone carol = bench().carol();
        carol.dial("650");
        CallView call = ringingCall(alice);
        assertThat(call.other()).hasToString("Carol (1003)");
        assertThat(call.called().number()).isEqualTo("650");
        alice.answer();
        Seen.conversation(alice, carol);
        carol.hangup();
        Seen.idle(alice);
        assertThat(alice.view().history(Kind.RECEIVED)).hasSize(1);
    }

    @Test
    default void queueTriesAgainWhenRejected() {
        VirtualPhone alice = bench().alice();
        String channel = bench().ami().call("650");
        Seen.ringing(alice);
        alice.softKey("EndCall");
        Seen.idle(alice);
        Seen.ringing(alice);
        bench().ami().hangup(channel);
    }

    @Test
    default void oneAfterTheOther() {
        VirtualPhone alice = bench().alice();
        for (int i = 0; i < 5; i++) {
            String channel = bench().ami().call("1001");
            Seen.ringing(alice);
            if (i % 2 == 0) {
                alice.answer();
                alice.await("the call", Seen.call(CallStateCode.CONNECTED));
            }
            bench().ami().hangup(channel);
            Seen.idle(alice);
        }
        assertThat(alice.view().history(Kind.RECEIVED)).hasSize(3);
        assertThat(alice.view().history(Kind.MISSED)).hasSize(2);
    }
}
