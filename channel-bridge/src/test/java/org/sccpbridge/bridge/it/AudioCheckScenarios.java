package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.Message;
import org.sccpbridge.sccp.message.code.EchoCancellation;
import org.sccpbridge.sccp.message.code.SilenceSuppression;
import org.sccpbridge.sccp.message.media.OpenReceiveChannel;
import org.sccpbridge.sccp.message.media.StartMediaTransmission;
import org.sccpbridge.sccp.message.part.QualifierOut;
import org.sccpbridge.sccp.phone.PhoneMessage;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** What is found out about the audio of calls, and where an admin finds it. */
interface AudioCheckScenarios {
    String ERIN = "SEP000000001009";

    /** A good call: counters that are no zeroes, and an opinion. */
    Pattern GOOD = Pattern.compile(
            "INFO SEP\\d+: line 100\\d call \\d+: audio of the phone: sent [1-9]\\d+ packets, received [1-9]\\d+, lost \\d+ .*, MOS 4.*");

    Duration PATIENCE = Duration.ofSeconds(20);

    Bench bench();

    /** Line 1009, whose statistics go into the record and of which silence is told after two seconds. */
    private VirtualPhone erin() {
        return bench().bridge().phone(1009, PhoneModel.CISCO_7975);
    }

    /** Until there is something to tell of. */
    private static void aWhile(VirtualPhone... phones) {
        for (VirtualPhone phone : phones) {
            phone.awaitRtp("audio", rtp -> rtp.sent() >= 20 && rtp.received() >= 20, PATIENCE);
        }
    }

    private static void recorded(CallRecords records, String dst, String userField) {
        Awaitility.await("the record of a call to " + dst)
                .untilAsserted(() -> assertThat(records.fresh()).anySatisfy(line -> {
                    assertThat(line.dst()).isEqualTo(dst);
                    assertThat(line.userField()).matches(userField);
                }));
    }

    @Test
    default void phonesOldAndNewTellHowTheirAudioWas() {
        try (LogLines log = new LogLines()) {
            VirtualPhone alice = bench().alice();
            VirtualPhone bob = bench().bob();
            bob.dial("1001");
            Seen.ringing(alice);
            alice.answer();
            Seen.conversation(alice, bob);
            aWhile(alice, bob);
            alice.hangup();
            Seen.idle(bob);
            Awaitility.await("what both phones tell")
                    .untilAsserted(
                            () -> assertThat(log.with("audio of the phone")).hasSize(2));
            assertThat(log.with("audio of the phone")).allMatch(GOOD.asMatchPredicate());
            assertThat(log.with("nothing is heard")).isEmpty();
        }
    }

    @Test
    default void audioIsSentAsConfigured() {
        VirtualPhone erin = erin();
        erin.dial("600");
        Seen.talking(erin);
        QualifierOut sent = last(erin, StartMediaTransmission.class).qualifierOut();
        assertThat(sent.precedenceValue()).isEqualTo(0x28);
        assertThat(sent.ssValue()).isEqualTo(SilenceSuppression.ON);
        assertThat(last(erin, StartMediaTransmission.class).milliSecondPacketSize())
                .isEqualTo(20);
        assertThat(last(erin, OpenReceiveChannel.class).qualifierIn().ecValue()).isEqualTo(EchoCancellation.OFF);
        erin.hangup();

        VirtualPhone alice = bench().alice();
        alice.dial("600");
        Seen.talking(alice);
        assertThat(last(alice, StartMediaTransmission.class).qualifierOut())
                .satisfies(standard -> assertThat(standard.precedenceValue()).isEqualTo(0xB8))
                .satisfies(standard -> assertThat(standard.ssValue()).isEqualTo(SilenceSuppression.OFF));
        assertThat(last(alice, OpenReceiveChannel.class).qualifierIn().ecValue())
                .isEqualTo(EchoCancellation.ON);
        alice.hangup();
    }

    private static <T extends Message> T last(VirtualPhone phone, Class<T> type) {
        return phone.messages().stream()
                .map(PhoneMessage::message)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Test
    default void theRecordOfACallSaysHowTheAudioWas() {
        CallRecords records = CallRecords.of(bench().asterisk());
        VirtualPhone erin = erin();
        erin.dial("600");
        Seen.echo(erin);
        aWhile(erin);
        erin.hangup();
        Seen.idle(erin);
        bench().ami().awaitEmpty();
        recorded(records, "600", "phone=" + ERIN + " sent=[1-9]\\d+ received=[1-9]\\d+ lost=\\d+ jitter=.* mos=4.*");
    }

    @Test
    default void theRecordOfACallThatCameSaysItToo() {
        CallRecords records = CallRecords.of(bench().asterisk());
        VirtualPhone erin = erin();
        VirtualPhone bob = bench().bob();
        bob.dial("1009");
        Seen.ringing(erin);
        erin.answer();
        Seen.conversation(erin, bob);
        aWhile(erin);
        erin.hangup();
        Seen.idle(bob);
        bench().ami().awaitEmpty();
        recorded(records, "1009", ";phone=" + ERIN + " sent=[1-9]\\d+ .*");
    }

    @Test
    default void theLogWarnsOfAPhoneOfWhichNothingIsHeard() {
        try (LogLines log = new LogLines()) {
            VirtualPhone erin = erin();
            erin.tone(VirtualPhone.NO_AUDIO);
            erin.dial("600");
            log.await(
                    "nothing is heard of the phone for 2 seconds. It was told to send its audio (UDP) to 127.0.0.1 port ");
            assertThat(log.with("nothing is heard"))
                    .singleElement()
                    .asString()
                    .startsWith("WARN " + ERIN + ": line 1009 call ")
                    .contains("listens at 127.0.1.9 port ");
            erin.tone(erin.options().tone());
            log.await("now something is heard of the phone");
            erin.hangup();
            Seen.idle(erin);
        }
    }
}
