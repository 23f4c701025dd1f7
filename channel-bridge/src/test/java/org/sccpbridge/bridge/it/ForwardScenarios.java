package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.CallView;
import org.sccpbridge.sccp.phone.HistoryEntry.Kind;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** Where calls go that are not for the phone they were meant for. */
interface ForwardScenarios {
    Map<String, ButtonType> BUTTONS = Map.of(
            "CFwdAll", ButtonType.FORWARD_ALL,
            "CFwdBusy", ButtonType.FORWARD_BUSY,
            "CFwdNoAnswer", ButtonType.FORWARD_NO_ANSWER);

    Bench bench();

    private static void forward(VirtualPhone phone, String key, String number, String shown) {
        forward(phone, By.SOFT_KEY, key, number, shown);
    }

    private static void forward(VirtualPhone phone, By by, String key, String number, String shown) {
        by.press(phone, key, BUTTONS.getOrDefault(key, ButtonType.UNUSED));
        Seen.offHook(phone);
        phone.press(number);
        phone.await(
                "the forward",
                view -> view.idle()
                        && view.keys().forwards().getOrDefault(1, "").equals(shown + " " + number));
    }

    private static void endForward(VirtualPhone phone, String key) {
        endForward(phone, By.SOFT_KEY, key);
    }

    private static void endForward(VirtualPhone phone, By by, String key) {
        by.press(phone, key, BUTTONS.getOrDefault(key, ButtonType.UNUSED));
        phone.await("no forward", view -> view.keys().forwards().isEmpty());
    }

    private String stored(String key) {
        return bench().ami()
                .ask("Command", Map.of("Command", "database showkey SCCP/" + key))
                .toString();
    }

    @ParameterizedTest
    @EnumSource(names = {"SOFT_KEY", "BUTTON"})
    @Shows(
            value = {Ability.FORWARD_ALL, Ability.CALLER_INFO},
            by = {By.SOFT_KEY, By.BUTTON},
            far = Far.OWN_PHONE)
    default void forwardAllGoesOnAndBothTalk(By key) {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        forward(bob, key, "CFwdAll", "1003", "all");
        assertThat(bob.view().prompt()).isEqualTo("Forwarded to 1003");
        alice.dial("1002");
        Seen.ringing(carol);
        CallView call = carol.view().ringingCall().orElseThrow();
        assertThat(call.other()).hasToString("Alice (1001)");
        assertThat(call.originalCalled()).hasToString("Bob (1002)");
        assertThat(call.lastRedirecting()).hasToString("Bob (1002)");
        carol.answer();
        Seen.conversation(alice, carol);
        assertThat(bob.view().history()).isEmpty();
        alice.hangup();
        Seen.idle(carol);

        endForward(bob, key, "CFwdAll");
        Seen.idle(bob);
    }

    @Test
    @Shows(value = Ability.FORWARD_ALL, by = By.SOFT_KEY, far = Far.APPLICATION)
    default void forwardIsKeptAndWorksWhileThePhoneIsSwitchedOff() {
        VirtualPhone bob = bench().bob();
        forward(bob, "CFwdAll", "600", "all");
        bob.close();
        bench().ami().awaitHint("1002", "Unavailable");
        VirtualPhone alice = bench().alice();
        alice.dial("1002");
        Seen.echo(alice);
        alice.hangup();

        VirtualPhone again = bench().bob();
        again.await("the forward", view -> view.keys().forwards().containsKey(1));
        endForward(again, "CFwdAll");
        Seen.idle(again);
    }

    @Test
    @Shows(value = Ability.FORWARD_ALL, far = Far.APPLICATION)
    default void theDialplanForwards() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        bench().ami().ask("DBPut", Map.of("Family", "SCCP/SEP000000001002/1002", "Key", "cfwdAll", "Val", "600"));
        alice.dial("1002");
        Seen.echo(alice);
        bob.await(
                "the forward",
                view -> view.keys().forwards().getOrDefault(1, "").equals("all 600"));
        alice.hangup();
        endForward(bob, "CFwdAll");
        assertThat(stored("SEP000000001002/1002/cfwdAll")).doesNotContain("600");
    }

    @ParameterizedTest
    @EnumSource(names = {"SOFT_KEY", "BUTTON"})
    @Shows(
            value = Ability.FORWARD_NO_ANSWER,
            by = {By.SOFT_KEY, By.BUTTON},
            far = Far.OWN_PHONE)
    default void forwardOnNoAnswerRingsFirst(By key) {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        forward(bob, key, "CFwdNoAnswer", "1003", "no answer");
        alice.dial("1002");
        Seen.ringing(bob);
        Seen.ringing(carol);
        Seen.idle(bob);
        assertThat(bob.view().history(Kind.MISSED)).hasSize(1);
        carol.answer();
        Seen.conversation(alice, carol);
        carol.hangup();
        Seen.idle(alice);
        endForward(bob, key, "CFwdNoAnswer");
    }

    @ParameterizedTest
    @EnumSource(names = {"SOFT_KEY", "BUTTON"})
    @Shows(
            value = Ability.FORWARD_BUSY,
            by = {By.SOFT_KEY, By.BUTTON},
            far = Far.APPLICATION)
    default void forwardBusyBeginsAtTheLimitOfTheLine(By key) {
        VirtualPhone busy = bench().bridge().phone(1007, PhoneModel.CISCO_7960);
        forward(busy, key, "CFwdBusy", "600", "busy");
        busy.dial("600");
        Seen.echo(busy);
        VirtualPhone alice = bench().alice();
        alice.dial("1007");
        Seen.echo(alice);
        alice.hangup();
        busy.hangup();
        Seen.idle(busy);
        endForward(busy, key, "CFwdBusy");
    }

    @Test
    default void linesThatForwardToEachOtherRing() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        forward(alice, "CFwdAll", "1002", "all");
        forward(bob, "CFwdAll", "1001", "all");
        carol.dial("1001");
        Seen.ringing(alice);
        alice.answer();
        Seen.conversation(alice, carol);
        carol.hangup();
        alice.await("the end", view -> view.calls().isEmpty());
        endForward(alice, "CFwdAll");
        endForward(bob, "CFwdAll");
    }

    @ParameterizedTest
    @CsvSource({"ringing, TrnsfVM", "ringing, iDivert", "talking, iDivert", "held, iDivert"})
    @Shows(value = Ability.DIVERT, by = By.SOFT_KEY, far = Far.APPLICATION)
    default void divertedCallsReachVoiceMail(String when, String key) {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        alice.dial("1002");
        Seen.ringing(bob);
        if (!when.equals("ringing")) {
            bob.answer();
            Seen.conversation(alice, bob);
        }
        if (when.equals("held")) {
            bob.softKey("Hold");
            bob.await("hold", Seen.call(CallStateCode.HOLD));
        }
        bob.softKey(key);
        Seen.idle(bob);
        Seen.echo(alice);
        assertThat(bob.view().history(Kind.MISSED)).isEmpty();
        alice.hangup();
    }

    @ParameterizedTest
    @EnumSource(names = {"SOFT_KEY", "BUTTON"})
    @Shows(
            value = Ability.DO_NOT_DISTURB,
            by = {By.SOFT_KEY, By.BUTTON},
            far = Far.OWN_PHONE)
    default void doNotDisturbRejectsThenQuietens(By key) {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        key.press(bob, "DND", ButtonType.DO_NOT_DISTURB);
        bob.await("do not disturb", view -> view.prompt().equals("Do not disturb"));
        alice.dial("1002");
        alice.await("busy", Seen.failed(CallStateCode.BUSY, Tone.LINE_BUSY_TONE, "Busy"));
        alice.hangup();

        key.press(bob, "DND", ButtonType.DO_NOT_DISTURB);
        bob.await("silence", view -> view.prompt().equals("Do not disturb (silent)"));
        alice.dial("1002");
        bob.await("a silent call", view -> view.ringingCall().isPresent());
        assertThat(bob.view().hardware().ringing()).isFalse();
        bob.answer();
        Seen.conversation(alice, bob);
        bob.hangup();
        key.press(bob, "DND", ButtonType.DO_NOT_DISTURB);
        Seen.idle(bob);
        assertThat(stored("SEP000000001002/dnd")).doesNotContain("silent");
    }
}
