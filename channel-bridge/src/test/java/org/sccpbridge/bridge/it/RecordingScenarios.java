package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.FeatureStatus;
import org.sccpbridge.sccp.phone.PhoneView;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** Calls are recorded; what is in the files is proven by their tones. 1001 may record by soft key, 1002 has a button. */
interface RecordingScenarios {
    Bench bench();

    private RecordedFiles fromNowOn() {
        return new RecordedFiles(bench().asterisk());
    }

    private static void recording(VirtualPhone phone) {
        phone.await("the prompt", view -> view.prompt().equals("Recording"));
    }

    private static boolean lit(PhoneView view) {
        return view.keys().buttons().stream()
                .anyMatch(button -> button.type().equals(ButtonType.FEATURE_PRIVACY)
                        && button.status().equals(FeatureStatus.ON));
    }

    @Test
    @Shows(value = Ability.RECORDING, by = By.SOFT_KEY, far = Far.OWN_PHONE)
    default void bothPartiesAreRecordedButNotWhileOnHold() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        RecordedFiles files = fromNowOn();
        alice.dial("1002");
        Seen.ringing(bob);
        bob.answer();
        Seen.conversation(alice, bob);

        alice.softKey("Record");
        recording(alice);
        Path file = files.newFile();
        assertThat(file.getFileName().toString()).matches("1001-1002-\\d{8}-\\d{6}-\\d+\\.wav");
        RecordedFiles.aSecondPasses(file);
        alice.softKey("Hold");
        alice.await("hold", Seen.call(CallStateCode.HOLD));
        Seen.noOthers(bob);
        alice.softKey("Resume");
        Seen.conversation(alice, bob);
        RecordedFiles.aSecondPasses(file);
        bob.softKey("Hold");
        alice.await("being held", view -> view.prompt().equals("Other party holds"));
        Seen.noOthers(alice);
        bob.softKey("Resume");
        Seen.conversation(alice, bob);
        RecordedFiles.aSecondPasses(file);
        alice.softKey("Record");
        alice.await("the end of it", view -> view.prompt().equals("Connected"));
        Seen.conversation(alice, bob);
        bob.hangup();
        Seen.idle(alice);

        int one = alice.options().tone();
        int other = bob.options().tone();
        List<Set<Integer>> heard = Wav.read(file).tones(Set.of(one, other));
        Set<Integer> both = Set.of(one, other);
        assertThat(heard).startsWith(both, both, both);
        assertThat(heard)
                .as("the recording %s", heard)
                .filteredOn(tones -> !tones.equals(both))
                .hasSizeLessThan(5);
        assertThat(heard).endsWith(both, both, both);
    }

    @Test
    default void afterATransferNothingIsRecorded() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        RecordedFiles files = fromNowOn();
        bob.dial("1001");
        Seen.ringing(alice);
        alice.answer();
        Seen.conversation(alice, bob);
        alice.softKey("Record");
        recording(alice);
        Path file = files.newFile();
        RecordedFiles.aSecondPasses(file);
        alice.softKey("Transfer");
        alice.await("dial tone for another call", Seen.call(CallStateCode.OFF_HOOK));
        alice.press("1003");
        Seen.ringing(carol);
        carol.answer();
        Seen.conversation(alice, carol);
        alice.softKey("Transfer");
        Seen.idle(alice);
        Seen.conversation(bob, carol);
        bob.hangup();
        Seen.idle(carol);
        bench().ami().awaitEmpty();

        Set<Integer> tones = Set.of(
                alice.options().tone(), bob.options().tone(), carol.options().tone());
        assertThat(Wav.read(file).tones(tones))
                .contains(Set.of(alice.options().tone(), bob.options().tone()))
                .noneMatch(heard -> heard.contains(carol.options().tone()));
    }

    @Test
    default void callsToComeAreRecordedOnceTheButtonWasPressed() {
        VirtualPhone bob = bench().bob();
        RecordedFiles files = fromNowOn();
        bob.stimulus(ButtonType.FEATURE_PRIVACY, 1);
        bob.await("lamp and text", view -> lit(view) && view.prompt().equals("Calls are recorded"));
        bob.dial("600");
        Seen.echo(bob);
        recording(bob);
        RecordedFiles.aSecondPasses(files.newFile());
        bob.hangup();
        bob.await("the text again", view -> view.idle() && view.prompt().equals("Calls are recorded"));
        bob.stimulus(ButtonType.FEATURE_PRIVACY, 1);
        bob.await("the lamp off", view -> !lit(view));
    }
}
