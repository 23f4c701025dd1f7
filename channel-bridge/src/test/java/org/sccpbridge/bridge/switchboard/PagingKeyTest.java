package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.bridge.switchboard.Scenario.Handset;

/** Alice at SEP1 has buttons that page all phones (4), SEP2 only (5), and phones that speak G.722 (6). */
class PagingKeyTest {
    private static final String START = "StartMulticastTransmission ULAW 239.255.1.1:20480";

    private final Scenario office = Scenario.office();
    private final Handset alice = office.phone("SEP1");
    private final Handset bob = office.phone("SEP2");
    private final Handset carol = office.phone("SEP3");

    PagingKeyTest() {
        office.send(new Event.LineAdded(group("799", 1, Codec.ULAW)));
        office.send(new Event.LineAdded(group("798", 2, Codec.ULAW, "SEP2")));
        office.send(new Event.LineAdded(group("797", 3, Codec.G722)));
        ready("SEP1");
        ready("SEP2");
        ready("SEP3");
        office.soFarSoGood();
    }

    private static Line group(String name, int address, Codec codec, String... phones) {
        MediaAddress multicast = new MediaAddress("239.255.1." + address, 20480);
        return TestLines.line(
                name,
                "Group " + name,
                Extras.of(new Paging.Group(Set.of(phones), multicast, codec, "", Duration.ofMinutes(5))));
    }

    private void ready(String phone) {
        office.phone(phone).does(new PhoneEvent.Ready(phone));
    }

    private Handset presses(int button) {
        return alice.key(Key.FEATURE, button, 0);
    }

    private void pages() {
        presses(4);
        office.soFarSoGood();
    }

    private static boolean hears(Handset phone) {
        return phone.screen.listening != 0;
    }

    private boolean isPaging() {
        return alice.screen.paging != 0;
    }

    private void isOver() {
        assertThat(isPaging()).isFalse();
        assertThat(hears(bob)).isFalse();
        assertThat(hears(carol)).isFalse();
        assertThat(office.isWaiting(TimerKey.Kind.PAGE)).isFalse();
    }

    @Test
    void thePhoneSendsToTheGroupAndTheOthersListenWithoutAsterisk() {
        presses(4).told("Speaker on", "Prompt Paging Group 799", START, "SoftKeys CONNECTED", "Feature 4 on");
        bob.told("Speaker on", "Prompt Page: Alice (1001)", "StartMulticast ULAW 239.255.1.1:20480");
        assertThat(hears(carol)).isTrue();
        assertThat(office.wasAskedAnything()).isFalse();
        assertThat(office.log)
                .extracting(Effect.Log::text)
                .containsExactly("page 1: Alice (1001) pages SEP2, SEP3, sent by SEP1 itself");
    }

    @Test
    void pressedAgainItIsOver() {
        pages();
        presses(4)
                .told("StopMulticastTransmission", "SoftKeys ON_HOOK", "Feature 4 off", "Speaker off", "Prompt <idle>");
        bob.told("StopMulticast", "Speaker off", "Prompt <idle>");
        assertThat(office.log).extracting(Effect.Log::text).containsExactly("page 1: Alice (1001) has paged");
        office.isQuiet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"on hook", "EndCall", "time", "phone gone", "cannot send", "stop"})
    void everythingThatEndsItEndsAll(String how) {
        pages();
        switch (how) {
            case "on hook" -> alice.onHook();
            case "EndCall" -> alice.key(Key.END_CALL);
            case "time" -> office.timePasses(TimerKey.Kind.PAGE);
            case "phone gone" -> alice.vanishes();
            case "cannot send" ->
                alice.does(new PhoneEvent.MulticastFailed("SEP1", alice.screen.paging, "MediaTransmissionFailure"));
            default -> office.send(new Event.Stopping());
        }
        assertThat(hears(bob)).isFalse();
        assertThat(office.isWaiting(TimerKey.Kind.PAGE)).isFalse();
        if (!how.equals("phone gone")) {
            isOver();
        }
    }

    @Test
    void theHandsetMayBeLiftedBeforeAndMeanwhile() {
        alice.offHook();
        presses(4).toldAmongOthers("CallState ON_HOOK", START);
        assertThat(office.board.allCalls()).isEmpty();
        assertThat(alice.screen.speaker).isTrue();
        alice.offHook();
        assertThat(isPaging()).isTrue();
        alice.onHook();
        office.isQuiet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"line key", "number", "new call"})
    void whoBeginsACallEndsThePage(String how) {
        pages();
        switch (how) {
            case "line key" -> alice.key(Key.LINE, 1, 0);
            case "number" -> alice.enbloc("600");
            default -> alice.key(Key.NEW_CALL);
        }
        isOver();
        assertThat(office.board.callsOf("SEP1")).hasSize(1);
    }

    @Test
    void aCallMeanwhileMakesNoSoundUntilThePageIsOver() {
        pages();
        office.callComesIn("caller", "1001");
        assertThat(isPaging()).isTrue();
        alice.toldAmongOthers("CallState RING_IN", "Ringer FLASH_ONLY");
        presses(4);
        isOver();
        alice.toldAmongOthers("Ringer OUTSIDE");
        office.left("caller", 16).isQuiet();
    }

    @Test
    void answeringItEndsThePage() {
        pages();
        office.callComesIn("caller", "1001");
        alice.offHook();
        isOver();
        office.audioOpens("SEP1");
        assertThat(alice.screen.speaker).isTrue();
        alice.onHook();
        office.left("caller", 16).isQuiet();
    }

    @Test
    void anIntercomDoesNotAnswerItself() {
        office.variables.put("AUTO_ANSWER", "1w");
        pages();
        office.callComesIn("caller", "1001");
        assertThat(isPaging()).isTrue();
        office.left("caller", 16);
        presses(4);
        office.isQuiet();
    }

    @Test
    void whoWaitsForSomebodyIsCalledBackAfterThePage() {
        alice.enbloc("1002");
        office.entered("1-far").dialled("1-far", DialStatus.RINGING);
        alice.key(Key.CALL_BACK);
        office.left("1-far", 16);
        presses(4);
        bob.offHook().onHook();
        assertThat(isPaging()).isTrue();
        assertThat(alice.screen.calls).isEmpty();
        presses(4);
        bob.offHook().onHook();
        assertThat(alice.screen.ringing).isTrue();
    }

    @Test
    void thePageGoesOnWithoutAsterisk() {
        pages();
        office.send(new AsteriskEvent.AriDown());
        assertThat(isPaging()).isTrue();
        assertThat(hears(bob)).isTrue();
        presses(4);
        isOver();
        presses(4);
        assertThat(hears(bob)).isTrue();
    }

    @Test
    void busyPhonesAndThoseNotToBeDisturbedAreLeftAlone() {
        bob.offHook();
        carol.key(Key.DO_NOT_DISTURB);
        office.soFarSoGood();
        presses(4).toldAmongOthers("Notify " + Prompt.NOBODY_TO_PAGE);
        bob.toldNothing();
        carol.toldNothing();
        bob.onHook();
        presses(4);
        assertThat(hears(bob)).isTrue();
        assertThat(hears(carol)).isFalse();
    }

    @Test
    void aListenerThatIsCalledLeavesThePage() {
        pages();
        office.callComesIn("caller", "1002");
        assertThat(hears(bob)).isFalse();
        assertThat(hears(carol)).isTrue();
        assertThat(isPaging()).isTrue();
    }

    @Test
    void oneGroupHasOnePageWhoeverSendsIt() {
        office.callComesIn("pager", "799").entered("1-page").soFarSoGood();
        presses(4).toldAmongOthers("Notify " + Prompt.SOMEBODY_PAGES);
        assertThat(isPaging()).isFalse();
        office.left("pager", 16);
        pages();
        office.callComesIn("pager", "799").asked("Hangup pager BUSY");
    }

    @Test
    void whoListensToOnePageMaySendAnother() {
        office.callComesIn("pager", "799").entered("1-page").soFarSoGood();
        carol.key(Key.END_CALL);
        bob.key(Key.END_CALL);
        assertThat(hears(alice)).isTrue();
        presses(5).toldAmongOthers("StopMulticast", "StartMulticastTransmission ULAW 239.255.1.2:20480");
        assertThat(hears(alice)).isFalse();
        assertThat(hears(bob)).isTrue();
        assertThat(hears(carol)).isFalse();
        presses(4).toldAmongOthers("Notify <key is not active>");
        assertThat(isPaging()).isTrue();
    }

    @Test
    void aPageThroughAsteriskEndsInTimeToo() {
        office.callComesIn("pager", "799").entered("1-page").soFarSoGood();
        office.timePasses(TimerKey.Kind.PAGE);
        office.asked("Hangup 1-page NORMAL", "Hangup pager NORMAL", "DestroyBridge 1");
        office.isQuiet();
    }

    @Test
    void withoutTheGroupsCodecAPhoneCannotPage() {
        presses(6).toldAmongOthers("Notify " + Prompt.CANNOT_PAGE);
        office.isQuiet();
    }

    @Test
    void aButtonOfNoGroupOrInACallMeansNothing() {
        Scenario.office().phone("SEP1").key(Key.FEATURE, 4, 0).told("Notify <key is not active>");
        alice.enbloc("600");
        office.soFarSoGood();
        presses(4).told("Notify <key is not active>");
        assertThat(List.of(bob, carol)).noneMatch(PagingKeyTest::hears);
    }
}
