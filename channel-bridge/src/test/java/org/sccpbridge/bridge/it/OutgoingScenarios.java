package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.HistoryEntry.Kind;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.PhoneView;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** What can become of a call that a phone makes. */
interface OutgoingScenarios {
    Duration PATIENCE = Duration.ofSeconds(10);

    Bench bench();

    @Test
    @Shows(value = Ability.CALL_OUT, by = By.HOOK, far = Far.APPLICATION)
    default void ringsAndIsAnswered() {
        VirtualPhone phone = bench().alice();
        phone.dial("602");
        phone.await(
                "ringing tone",
                view -> view.hasCall(CallStateCode.RING_OUT)
                        && view.plays(Tone.ALERTING_TONE)
                        && view.prompt().equals("Ring out"));
        Seen.talking(phone);
        assertThat(phone.view().hardware().playing()).isFalse();
        Seen.echo(phone);
        phone.hangup();
    }

    @Test
    @Shows(value = Ability.EARLY_MEDIA, far = Far.APPLICATION)
    default void earlyMediaIsHeardBeforeTheAnswer() {
        VirtualPhone phone = bench().alice();
        phone.dial("611");
        phone.awaitTones(PATIENCE, Seen.FAR_TONE);
        assertThat(phone.view().hasCall(CallStateCode.CONNECTED)).isFalse();
        assertThat(phone.view().hardware().playing()).isFalse();
        phone.hangup();
    }

    @Test
    @Shows(value = Ability.EARLY_MEDIA, far = Far.APPLICATION, heard = false)
    default void announcementIsHeardBeforeTheAnswer() {
        VirtualPhone phone = bench().bob();
        phone.dial("601");
        phone.awaitRtp("speech", rtp -> rtp.received() >= 25, PATIENCE);
        assertThat(phone.view().hasCall(CallStateCode.CONNECTED)).isFalse();
        phone.hangup();
    }

    /** Each with the tone and the text for it; 62nn hangs up with cause nn. */
    @ParameterizedTest
    @CsvSource({
        "603, 6, 35, Busy",
        "604, 7, 37, Temp Fail",
        "613, 6, 35, Busy",
        "614, 7, 37, Temp Fail",
        "6217, 6, 35, Busy",
        "6234, 7, 37, Temp Fail",
        "6238, 7, 37, Temp Fail",
        "6201, 14, 37, Unknown Number",
        "6228, 14, 37, Unknown Number",
        "6219, 7, 37, No answer",
        "6221, 7, 37, Call rejected",
    })
    @Shows(value = Ability.FAILURE, far = Far.APPLICATION, heard = false)
    default void failureIsShownAndHeard(String number, int state, int tone, String prompt) {
        VirtualPhone phone = bench().alice();
        phone.dial(number);
        phone.await("failure", Seen.failed(new CallStateCode(state), new Tone(tone), prompt));
        phone.hangup();
        Seen.idle(phone);
        assertThat(phone.view().history(Kind.PLACED)).hasSize(1);
    }

    @Test
    @Shows(value = Ability.FAILURE, far = Far.OWN_PHONE, heard = false)
    default void nobodyAnswers() {
        VirtualPhone alice = bench().alice();
        VirtualPhone carol = bench().carol();
        carol.dial("670");
        Seen.ringing(alice);
        carol.await("ringing", Seen.call(CallStateCode.RING_OUT));
        carol.await("failure", Seen.failed(CallStateCode.CONGESTION, Tone.REORDER_TONE, "No answer"));
        Seen.idle(alice);
        assertThat(alice.view().history(Kind.MISSED)).hasSize(1);
        assertThat(bench().ami().dialStatus()).isEqualTo("NOANSWER");
        carol.hangup();
    }

    @Test
    @Shows(value = Ability.REJECT, by = By.SOFT_KEY, far = Far.OWN_PHONE, heard = false)
    default void otherPhoneThatRejectsIsBusy() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        alice.dial("1002");
        Seen.ringing(bob);
        bob.softKey("EndCall");
        alice.await("busy", Seen.failed(CallStateCode.BUSY, Tone.LINE_BUSY_TONE, "Busy"));
        Seen.idle(bob);
        alice.hangup();
    }

    @Test
    @Shows(value = Ability.FAILURE, far = Far.OWN_PHONE, heard = false)
    default void lineAtItsLimitIsBusy() {
        VirtualPhone alice = bench().alice();
        VirtualPhone other = oneCallOnly();
        other.offHook();
        Seen.offHook(other);
        alice.dial("1007");
        alice.await("busy", Seen.failed(CallStateCode.BUSY, Tone.LINE_BUSY_TONE, "Busy"));
        alice.hangup();
        other.onHook();
    }

    /** {@code incominglimit = 1}. */
    private VirtualPhone oneCallOnly() {
        return bench().bridge().phone(1007, PhoneModel.CISCO_7960);
    }

    @Test
    default void ownLineAtItsLimitIsBusy() {
        VirtualPhone phone = oneCallOnly();
        phone.dial("1007");
        phone.await("busy", Seen.failed(CallStateCode.BUSY, Tone.LINE_BUSY_TONE, "Busy"));
        phone.hangup();
    }

    @Test
    @Shows(value = Ability.FAILURE, far = Far.OWN_PHONE, heard = false)
    default void otherPhoneThatIsNotThereFails() {
        VirtualPhone alice = bench().alice();
        alice.dial("1002");
        alice.await("failure", view -> view.hasCall(CallStateCode.CONGESTION) && view.plays(Tone.REORDER_TONE));
        alice.hangup();
    }

    @Test
    default void farEndHangsUp() {
        VirtualPhone phone = bench().alice();
        phone.dial("607");
        Seen.talking(phone);
        Seen.idle(phone);
        assertThat(phone.view().history(Kind.PLACED)).hasSize(1);
    }

    /** By handset, because that ends whatever there is. */
    @ParameterizedTest
    @CsvSource({
        "'', 1", // off hook
        "6, 1", // dialling
        "605, 12", // given to the dialplan
        "605, 3", // rings
        "600, 5", // answered, no audio yet
        "55, 14", // refused
        "603, 6", // busy
    })
    default void hangsUpAtEveryStage(String number, int state) {
        VirtualPhone phone = bench().alice();
        CompletableFuture<PhoneView> stage = phone.when(Seen.call(new CallStateCode(state)));
        phone.offHook();
        Seen.offHook(phone);
        phone.press(number);
        stage.join();
        phone.onHook();
        Seen.idle(phone);
        bench().ami().awaitEmpty();
    }

    @Test
    default void hangsUpInTheSameInstantAsTheLastDigit() {
        VirtualPhone phone = bench().alice();
        for (int i = 0; i < 5; i++) {
            phone.offHook();
            phone.press("600");
            phone.onHook();
        }
        phone.offHook();
        Seen.offHook(phone);
        phone.onHook();
        Seen.idle(phone);
    }

    @Test
    @Shows(value = Ability.CALLER_INFO, far = Far.APPLICATION, heard = false)
    default void dialplanSeesTheCaller() {
        VirtualPhone phone = bench().alice();
        phone.dial("630");
        Seen.talking(phone);
        assertThat(bench().ami().awaitUserEvent("Caller"))
                .containsEntry("Number", "1001")
                .containsEntry("Name", "Alice")
                .containsEntry("Dnid", "630");
        phone.hangup();
    }

    @Test
    @Shows(value = Ability.DTMF, far = Far.APPLICATION, heard = false)
    default void digitsReachTheFarEnd() {
        VirtualPhone phone = bench().alice();
        phone.dial("606");
        Seen.talking(phone);
        phone.press("19*0");
        assertThat(bench().ami().awaitUserEvent("Digits")).containsEntry("Got", "19*0");
        phone.hangup();
    }

    @Test
    @Shows(value = Ability.DTMF, far = Far.APPLICATION, heard = false)
    default void digitsOfTheFarEndAreHeard() {
        VirtualPhone phone = bench().alice();
        List<CompletableFuture<PhoneView>> tones = Stream.of(Tone.DTMF_1, Tone.DTMF_2, Tone.DTMF_3, Tone.DTMF_4)
                .map(tone -> phone.when(view -> view.plays(tone)))
                .toList();
        phone.dial("608");
        Seen.talking(phone);
        phone.await("the last digit", view -> view.plays(Tone.DTMF_4));
        phone.await("its end", view -> !view.hardware().playing());
        assertThat(tones).allMatch(CompletableFuture::isDone);
        phone.hangup();
    }

    @Test
    @Shows(value = Ability.CALLER_INFO, far = Far.APPLICATION, heard = false)
    default void newConnectedPartyIsShown() {
        VirtualPhone phone = bench().alice();
        phone.dial("609");
        Seen.talking(phone);
        phone.await(
                "the new party",
                view -> view.activeCall()
                        .filter(call -> call.other().name().equals("New Party")
                                && call.other().number().equals("4711"))
                        .isPresent());
        phone.hangup();
    }

    @Test
    default void callerHangsUpWhileTheOtherPhoneRings() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        alice.dial("1002");
        Seen.ringing(bob);
        alice.hangup();
        Seen.idle(alice);
        Seen.idle(bob);
        assertThat(bob.view().history(Kind.MISSED)).hasSize(1);
        assertThat(alice.view().history(Kind.PLACED)).hasSize(1);
    }

    @Test
    @Shows(value = Ability.CALL_OUT, by = By.HOOK, far = Far.OWN_PHONE)
    default void manyCallsAtOnceDoNotMix() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        VirtualPhone dora = bench().bridge().phone(1004, PhoneModel.CISCO_7970);
        alice.dial("1002");
        carol.dial("1004");
        Seen.ringing(bob);
        Seen.ringing(dora);
        bob.answer();
        dora.answer();
        Seen.conversation(alice, bob);
        Seen.conversation(carol, dora);
        alice.hangup();
        Seen.idle(bob);
        Seen.conversation(carol, dora);
        dora.hangup();
    }

    @Test
    @Shows(
            value = {Ability.CALL_OUT, Ability.ANSWER},
            by = By.HOOK,
            far = Far.OWN_PHONE)
    default void phonesCallEachOther() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        alice.dial("1002");
        Seen.ringing(bob);
        alice.await("ringing tone", view -> view.hasCall(CallStateCode.RING_OUT) && view.plays(Tone.ALERTING_TONE));
        assertThat(bob.view().ringingCall().orElseThrow().other()).hasToString("Alice (1001)");
        bob.answer();
        Seen.conversation(alice, bob);
        alice.await(
                "the name",
                view -> view.activeCall()
                        .filter(call -> call.other().toString().equals("Bob (1002)"))
                        .isPresent());
        assertThat(bob.view().activeCall().orElseThrow().other()).hasToString("Alice (1001)");
        bob.hangup();
        Seen.idle(alice);
        Seen.idle(bob);
        assertThat(alice.view().history(Kind.PLACED)).hasSize(1);
        assertThat(bob.view().history(Kind.RECEIVED)).hasSize(1);
        assertThat(bob.view().history(Kind.MISSED)).isEmpty();
    }
}
