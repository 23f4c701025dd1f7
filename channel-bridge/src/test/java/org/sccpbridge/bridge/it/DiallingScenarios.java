package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.HistoryEntry.Kind;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** All ways to dial a number, against the real dialplan. */
interface DiallingScenarios {
    Bench bench();

    @Test
    @Shows(value = Ability.CALL_OUT, by = By.HOOK, far = Far.APPLICATION)
    default void speakerButtonGivesDialToneAndCallsOut() {
        VirtualPhone phone = bench().alice();
        phone.speaker();
        Seen.offHook(phone);
        phone.press("600");
        Seen.talking(phone);
        Seen.echo(phone);
        assertThat(phone.view().activeCall().orElseThrow().other().number()).isEqualTo("600");
        phone.hangup();
        Seen.idle(phone);
        assertThat(phone.view().history(Kind.PLACED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.party().number()).isEqualTo("600"));
    }

    /** What the dialplan got of keys pressed one by one. */
    @ParameterizedTest
    @CsvSource({
        "92345678, 92345678", // complete, cannot grow
        "69, 69", // 6901 exists: waits for the time-out
        "6901, 6901",
        "72, 72", // no such number, 72X would be one
        "721, 721",
        "8, 8", // "8!" matches as soon as nothing else can
        "0123#, 0123",
        "*97, *97",
        "*721, *721",
    })
    default void digitsAreMatchedOneByOne(String keys, String dialled) {
        VirtualPhone phone = bench().alice();
        phone.offHook();
        Seen.offHook(phone);
        phone.press(keys);
        if (keys.equals("72")) {
            phone.await("refusal", Seen.call(CallStateCode.INVALID_NUMBER));
        } else {
            Seen.talking(phone);
            assertThat(bench().ami().awaitUserEvent("Dialled")).containsEntry("Number", dialled);
        }
        phone.onHook();
        Seen.idle(phone);
    }

    @Test
    default void dialToneGoesOnAfterIgnoredPrefixOnly() {
        VirtualPhone phone = bench().alice();
        phone.speaker();
        Seen.offHook(phone);
        phone.press("9");
        phone.await("the digit", Seen::collectsDigits);
        assertThat(phone.view().plays(Tone.INSIDE_DIAL_TONE)).isTrue();
        phone.press("2");
        phone.await(
                "silence", view -> Seen.collectsDigits(view) && !view.hardware().playing());
        phone.hangup();
    }

    @Test
    default void dialKeyDials() {
        VirtualPhone phone = bench().alice();
        phone.speaker();
        Seen.offHook(phone);
        phone.press("01");
        phone.softKey("Dial");
        Seen.talking(phone);
        assertThat(bench().ami().awaitUserEvent("Dialled")).containsEntry("Number", "01");
        phone.hangup();
    }

    @Test
    default void backspaceTakesDigitsBackUntilDialTone() {
        VirtualPhone phone = bench().alice();
        phone.speaker();
        Seen.offHook(phone);
        phone.press("7");
        phone.await(
                "silence", view -> Seen.collectsDigits(view) && !view.hardware().playing());
        phone.softKey("<<");
        Seen.offHook(phone);
        phone.press("60");
        phone.softKey("<<");
        phone.press("901");
        Seen.talking(phone);
        assertThat(bench().ami().awaitUserEvent("Dialled")).containsEntry("Number", "6901");
        phone.hangup();
    }

    @Test
    default void wholeNumberIsDialledAtOnce() {
        VirtualPhone phone = bench().alice();
        phone.enbloc("69");
        Seen.talking(phone);
        assertThat(bench().ami().awaitUserEvent("Dialled")).containsEntry("Number", "69");
        phone.hangup();
    }

    @Test
    default void redialListsWhatWasDialled() {
        VirtualPhone phone = bench().bridge().phone(1004, PhoneModel.CISCO_7975);
        phone.dial("600");
        Seen.talking(phone);
        phone.hangup();
        Seen.idle(phone);
        phone.redial();
        phone.pick("600");
        Seen.echo(phone);
        phone.hangup();
        Seen.idle(phone);
    }

    @Test
    @Shows(value = Ability.SPEED_DIAL, by = By.BUTTON, far = Far.APPLICATION)
    default void speedDialKeyDials() {
        VirtualPhone phone = bench().alice();
        int button = phone.view().keys().buttons(ButtonType.SPEED_DIAL).stream()
                .filter(dial -> dial.number().equals("600"))
                .findFirst()
                .orElseThrow()
                .instance();
        phone.speedDial(button);
        Seen.talking(phone);
        Seen.echo(phone);
        phone.hangup();
    }

    @Test
    @Shows(value = Ability.SPEED_DIAL, by = By.HOOK, far = Far.APPLICATION, heard = false)
    default void speedDialKeyDialsAfterOffHookToo() {
        VirtualPhone phone = bench().bob();
        phone.offHook();
        Seen.offHook(phone);
        phone.speedDial(2);
        Seen.talking(phone);
        phone.onHook();
    }

    @Test
    default void unusedNumberFailsAsSoonAsNothingCanMatch() {
        VirtualPhone phone = bench().alice();
        phone.dial("55");
        phone.await("refusal", Seen.failed(CallStateCode.INVALID_NUMBER, Tone.REORDER_TONE, "Unknown Number"));
        nothingReachedAsterisk();
        phone.hangup();
    }

    @Test
    default void noDigitAtAllEndsInReorderTone() {
        VirtualPhone phone = bench().alice();
        phone.offHook();
        phone.await("refusal", Seen.failed(CallStateCode.CONGESTION, Tone.REORDER_TONE, "No number dialed"));
        phone.onHook();
    }

    /** The parts that a dial string or an AMI line is made of. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "600/n",
                "600&Local",
                "600|1",
                "600,1",
                "600@sccp",
                "600\r\nX:1",
                "600\u0001",
                "60\u007f0",
                "600 ",
                "${EXTEN}",
                "600?a=b",
                "600%2f"
            })
    default void numberThatIsNoneNeverReachesAsterisk(String number) {
        VirtualPhone phone = bench().alice();
        phone.enbloc(number);
        phone.await("refusal", Seen.failed(CallStateCode.INVALID_NUMBER, Tone.REORDER_TONE, "Unknown Number"));
        nothingReachedAsterisk();
        phone.softKey("EndCall");
    }

    @Test
    default void endlessNumberNeverReachesAsterisk() {
        VirtualPhone phone = bench().bob();
        phone.dial("0123456789".repeat(30));
        phone.await("refusal", Seen.call(CallStateCode.INVALID_NUMBER));
        nothingReachedAsterisk();
        phone.hangup();
    }

    private void nothingReachedAsterisk() {
        List<Map<String, String>> channels = bench().ami().events("Newchannel");
        assertThat(channels).isEmpty();
        assertThat(bench().ami().channels()).isEmpty();
    }
}
