package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.phone.AudioCodec;
import org.sccpbridge.sccp.phone.HistoryEntry;
import org.sccpbridge.sccp.phone.HistoryEntry.Kind;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.PhoneOptions;
import org.sccpbridge.sccp.phone.RegistrationView.State;
import org.sccpbridge.sccp.phone.VirtualPhone;
import org.sccpbridge.sccp.session.ServerStartException;

/** Every model and codec; phones that come and go; what other phones' lamps are told. */
interface PhoneScenarios {
    Bench bench();

    private VirtualPhone registered(PhoneOptions.Builder options) {
        VirtualPhone phone = bench().bridge().newPhone(options);
        phone.register();
        return phone;
    }

    private void makesAndTakesACall(VirtualPhone phone) {
        phone.dial("600");
        Seen.talking(phone);
        Seen.echo(phone);
        phone.hangup();
        Seen.idle(phone);
        String channel = bench().ami().call("4711*1004");
        Seen.ringing(phone);
        assertThat(phone.view().ringingCall().orElseThrow().other()).hasToString("Carol (4711)");
        phone.answer();
        Seen.talking(phone);
        bench().ami().hangup(channel);
        Seen.idle(phone);
        assertThat(phone.view().history()).extracting(HistoryEntry::kind).containsExactly(Kind.PLACED, Kind.RECEIVED);
    }

    @ParameterizedTest
    @EnumSource
    default void everyModelMakesAndTakesACall(PhoneModel model) {
        makesAndTakesACall(bench().bridge().phone(1004, model));
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 18, 19, 20, 21, 22})
    default void everyProtocolVersionOfNewerPhonesMakesAndTakesACall(int version) {
        makesAndTakesACall(
                registered(bench().bridge().options(1004, PhoneModel.CISCO_7975).protocolVersion(version)));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8, 9, 11})
    default void everyProtocolVersionOfOlderPhonesMakesAndTakesACall(int version) {
        makesAndTakesACall(
                registered(bench().bridge().options(1004, PhoneModel.CISCO_7960).protocolVersion(version)));
    }

    @ParameterizedTest
    @CsvSource({"1005, CISCO_7975, G722", "1006, CISCO_7941, G722", "1007, CISCO_7960, ALAW"})
    @Shows(value = Ability.CODECS, far = Far.APPLICATION)
    default void codecOfTheLineIsSpoken(int number, PhoneModel model, AudioCodec codec) {
        VirtualPhone phone = bench().bridge().phone(number, model);
        phone.dial("600");
        Seen.talking(phone);
        Seen.echo(phone);
        assertThat(phone.rtp().codec()).isEqualTo(codec);
        phone.hangup();
    }

    @Test
    @Shows(value = Ability.CODECS, far = Far.OWN_PHONE)
    default void wideBandPhonesHearEachOther() {
        VirtualPhone one = bench().bridge().phone(1005, PhoneModel.CISCO_7975);
        VirtualPhone other = bench().bridge().phone(1006, PhoneModel.CISCO_7941);
        one.dial("1006");
        Seen.ringing(other);
        other.answer();
        Seen.conversation(one, other);
        assertThat(other.rtp().codec()).isEqualTo(AudioCodec.G722);
        one.hangup();
    }

    /** Some builds of Asterisk drop what comes from a new source, see docs/asterisk-builds.md: half the time, hence so often. */
    @Test
    @Shows(value = Ability.CODECS, far = Far.OWN_PHONE)
    default void phonesOfDifferentCodecsHearEachOther() {
        VirtualPhone alice = bench().alice();
        VirtualPhone other = bench().bridge().phone(1007, PhoneModel.CISCO_7960);
        other.dial("1001");
        Seen.ringing(alice);
        alice.answer();
        Seen.conversation(alice, other);
        for (VirtualPhone holder : List.of(alice, other, other, alice, other, alice, alice, other)) {
            holder.softKey("Hold");
            holder.await("hold", Seen.call(CallStateCode.HOLD));
            Seen.noOthers(holder == alice ? other : alice);
            holder.softKey("Resume");
            Seen.conversation(alice, other);
        }
        other.hangup();
    }

    @Test
    default void lineWithoutCommonCodecFailsWithItsReason() {
        VirtualPhone phone =
                registered(bench().bridge().options(1005, PhoneModel.CISCO_7975).codecs(AudioCodec.ULAW));
        phone.dial("600");
        phone.await("failure", view -> view.prompt().equals("No common codec"));
        phone.hangup();
        Seen.idle(phone);
        bench().ami().call("1005");
        Seen.ringing(phone);
        phone.answer();
        assertThat(bench().ami().dialStatus()).isEqualTo("CONGESTION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"600", "602", "611"})
    default void phoneThatVanishesEndsItsCall(String number) {
        VirtualPhone alice = bench().alice();
        alice.dial(number);
        alice.await(
                "the call",
                view -> view.hasCall(CallStateCode.RING_OUT) || view.media().twoWay());
        alice.dropConnection();
        bench().ami().awaitEmpty();
        bench().ami().call("1001");
        assertThat(bench().ami().dialStatus()).isEqualTo("CHANUNAVAIL");
    }

    @Test
    default void phoneThatVanishesWhileRingingIsUnavailable() {
        VirtualPhone alice = bench().alice();
        bench().ami().call("1001");
        Seen.ringing(alice);
        alice.dropConnection();
        assertThat(bench().ami().dialStatus()).isEqualTo("CHANUNAVAIL");
    }

    @Test
    default void phoneThatRegistersAnewInACallStartsAfresh() {
        VirtualPhone alice = bench().alice();
        alice.dial("600");
        Seen.talking(alice);
        alice.register();
        bench().ami().awaitEmpty();
        alice.dial("600");
        Seen.talking(alice);
        Seen.echo(alice);
        alice.hangup();
    }

    @Test
    default void newestRegistrationOfADeviceTakesOver() {
        VirtualPhone old = bench().alice();
        old.dial("600");
        Seen.talking(old);
        VirtualPhone newer = bench().alice();
        old.await("the end", view -> view.registration().state() == State.FAILED);
        bench().ami().awaitEmpty();
        bench().ami().call("1001");
        Seen.ringing(newer);
        newer.answer();
        Seen.talking(newer);
        newer.hangup();
    }

    @Test
    default void hintFollowsTheCalls() {
        TestAmi ami = bench().ami();
        VirtualPhone alice = bench().alice();
        ami.awaitHint("1001", "Idle");
        String channel = ami.call("1001");
        ami.awaitHint("1001", "Ringing");
        Seen.ringing(alice);
        alice.answer();
        ami.awaitHint("1001", "InUse");
        ami.hangup(channel);
        ami.awaitHint("1001", "Idle");
        alice.offHook();
        ami.awaitHint("1001", "InUse");
        alice.onHook();
        ami.awaitHint("1001", "Idle");
        alice.unregister();
        ami.awaitHint("1001", "Unavailable");
        alice.register();
        ami.awaitHint("1001", "Idle");
        alice.dropConnection();
        ami.awaitHint("1001", "Unavailable");
    }

    @Test
    @Shows(value = Ability.AWAY, far = Far.APPLICATION, heard = false)
    default void daemonThatStopsEndsCallsAndHints() throws IOException, ServerStartException {
        TestAmi ami = bench().ami();
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        alice.dial("600");
        Seen.talking(alice);
        ami.awaitHint("1002", "Idle");
        bench().stopDaemon();
        try {
            ami.awaitHint("1001", "Unavailable");
            ami.awaitHint("1002", "Unavailable");
            ami.awaitEmpty();
            assertThat(bob.violations()).isEmpty();
            ami.call("1001");
            assertThat(ami.dialStatus()).isEqualTo("CHANUNAVAIL");
        } finally {
            bench().startDaemon();
        }
    }

    @Test
    @Shows(value = Ability.AWAY, far = Far.APPLICATION)
    default void asteriskThatRestartsIsUsedAgain() throws IOException, InterruptedException {
        VirtualPhone alice = bench().alice();
        alice.dial("600");
        Seen.talking(alice);
        bench().asterisk().stop();
        alice.await("notice", view -> view.idle() && view.prompt().equals("PBX not reachable"));
        alice.offHook();
        alice.await(
                "failure",
                view -> view.prompt().equals("PBX not reachable")
                        && view.hardware().playing());
        alice.onHook();
        bench().restartAsterisk();
        alice.await("Asterisk", view -> view.prompt().equals(Seen.IDLE_PROMPT));
        alice.dial("600");
        Seen.talking(alice);
        Seen.echo(alice);
        alice.hangup();
    }
}
