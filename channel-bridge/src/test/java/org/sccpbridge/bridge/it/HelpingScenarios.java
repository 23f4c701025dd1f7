package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.FeatureStatus;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.PhoneView;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** What phones do for their users, in each way and with everybody: dial for them, call back, record. */
interface HelpingScenarios extends Cast {
    @EachWay
    @Shows(
            value = Ability.HOTLINE,
            by = {By.SOFT_KEY, By.BUTTON, By.HOOK})
    default void aHotlineDialsAtOnce(By key, Far who) {
        Participant far = bench().far(who);
        int line = switch (who) {
            case SIP -> 1013;
            case OWN_PHONE -> 1014;
            case APPLICATION -> 1015;
        };
        PhoneUser door = bench().user(line, PhoneModel.CISCO_7960);
        switch (key) {
            case SOFT_KEY -> door.phone().softKey("NewCall");
            case BUTTON -> door.phone().line(1);
            default -> door.phone().offHook();
        }
        far.answers();
        Participant.talk(door, far);
        Participant.over(door, far);
    }

    @EachWay
    @Shows(value = Ability.ABBREVIATED_DIAL, by = By.SOFT_KEY)
    default void theNumberOfASpeedDialIsEnough(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = dora();
        user.phone().offHook();
        Seen.offHook(user.phone());
        user.phone()
                .press(
                        switch (who) {
                            case APPLICATION -> "1";
                            case OWN_PHONE -> "2";
                            case SIP -> "3";
                        });
        user.phone().await("the digit", Seen::collectsDigits);
        user.phone().softKey("AbbrDial");
        far.answers();
        Participant.talk(user, far);
        Participant.over(user, far);
    }

    // ---- call back

    /** One who is busy while having a call, under the number on which that is so. */
    private Participant caredFor(Far who) {
        return who == Far.OWN_PHONE ? bench().user(1007, PhoneModel.CISCO_7960) : bench().far(who);
    }

    private void isBusy(Far who, Participant far) {
        if (who == Far.APPLICATION) {
            desk("INUSE");
        } else {
            far.calls("612");
            far.hears(Set.of(Seen.FAR_TONE));
        }
    }

    private void isFree(Far who, Participant far) {
        if (who == Far.APPLICATION) {
            desk("NOT_INUSE");
        } else {
            far.hangsUp();
        }
    }

    private void desk(String state) {
        bench().ami().ask("Command", Map.of("Command", "devstate change Custom:test-desk " + state));
    }

    @EachWay
    @Shows(
            value = Ability.CALL_BACK,
            by = {By.SOFT_KEY, By.BUTTON})
    default void whoWasBusyIsDialledWhenFree(By key, Far who) {
        Participant far = caredFor(who);
        PhoneUser user = bench().user(key);
        String number = switch (who) {
            case SIP -> "2005";
            case OWN_PHONE -> "1007";
            case APPLICATION -> "2004";
        };
        isBusy(who, far);
        user.calls(number);
        user.phone().await("busy", Seen.failed(CallStateCode.BUSY, Tone.LINE_BUSY_TONE, "Busy"));
        key.press(user.phone(), "CallBack", ButtonType.CALL_BACK);
        user.isOut();
        isFree(who, far);
        user.phone().await("the ring", view -> Seen.rings(view) && view.prompt().equals("CallBack " + number));
        user.phone().answer();
        far.answers();
        Participant.talk(user, far);
        Participant.over(user, far);
    }

    // ---- recording

    private static boolean recordsVisibly(PhoneView view) {
        boolean lit = view.keys().buttons().stream()
                .anyMatch(button -> button.type().equals(ButtonType.FEATURE_PRIVACY)
                        && button.status().equals(FeatureStatus.ON));
        boolean marked = view.calls().stream().anyMatch(call -> call.recorded());
        return lit && marked && view.prompt().equals("Recording");
    }

    private static void pressRecord(VirtualPhone phone, By key) {
        if (key == By.BUTTON) {
            phone.stimulus(
                    ButtonType.FEATURE_PRIVACY,
                    phone.view()
                            .keys()
                            .buttons(ButtonType.FEATURE_PRIVACY)
                            .get(0)
                            .instance());
        } else {
            phone.softKey("Record");
        }
    }

    @EachWay
    @Shows(
            value = Ability.RECORDING,
            by = {By.SOFT_KEY, By.BUTTON})
    default void allWhoTalkAreRecorded(By key, Far who) {
        RecordedFiles files = new RecordedFiles(bench().asterisk());
        Participant far = bench().far(who);
        // whose tone its own echo, some packets of 20 ms later, does not wipe out of the file, as it would 775 Hz
        PhoneUser user = bench().user(1008, PhoneModel.CISCO_7975);
        Participant.call(user, far);
        pressRecord(user.phone(), key);
        user.phone().await("lamp, mark and prompt", HelpingScenarios::recordsVisibly);
        Path file = files.newFile();
        RecordedFiles.aSecondPasses(file);
        pressRecord(user.phone(), key);
        user.phone().await("the end of it", view -> view.prompt().equals("Connected"));
        Participant.talk(user, far);
        Participant.over(user, far);
        bench().ami().awaitEmpty();
        Set<Integer> all = new TreeSet<>(user.says(Set.of()));
        all.addAll(far.says(Set.of()));
        assertThat(Wav.read(file).tones(all)).endsWith(all, all, all);
    }
}
