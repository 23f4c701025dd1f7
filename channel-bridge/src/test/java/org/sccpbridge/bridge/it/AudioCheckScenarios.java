package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** What is found out about the audio of calls, and where an admin finds it. */
interface AudioCheckScenarios {
    String ERIN = "SEP000000001009";

    /** A good call: counters that are no zeroes, and an opinion. */
    Pattern GOOD = Pattern.compile(
            "INFO SEP\\d+: line 100\\d call \\d+: audio of the phone: sent [1-9]\\d+ packets, received [1-9]\\d+, lost \\d+ .*, MOS 4.*");

    Bench bench();

    /** Line 1009, whose statistics go into the record and of which silence is told after two seconds. */
    private VirtualPhone erin() {
        return bench().bridge().phone(1009, PhoneModel.CISCO_7975);
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
    default void theRecordOfACallSaysHowTheAudioWas() {
        CallRecords records = CallRecords.of(bench().asterisk());
        VirtualPhone erin = erin();
        erin.dial("600");
        Seen.echo(erin);
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
