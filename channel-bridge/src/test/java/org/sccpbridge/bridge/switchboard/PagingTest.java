package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.Refusal;

/** 799 pages SEP1, SEP2 and SEP3, 798 only SEP1 at the same address, 797 phones that speak G.722. */
class PagingTest {
    private static final MediaAddress GROUP = new MediaAddress("239.255.1.1", 20480);

    private final Scenario office = Scenario.office();

    PagingTest() {
        office.send(new Event.LineAdded(group("799", Codec.ULAW)));
        office.send(new Event.LineAdded(group("798", Codec.ULAW, "SEP1")));
        office.send(new Event.LineAdded(group("797", Codec.G722)));
        for (int i = 1; i <= 3; i++) {
            phone(i).does(new PhoneEvent.Ready("SEP" + i));
        }
        office.soFarSoGood();
    }

    private static Line group(String name, Codec codec, String... phones) {
        return TestLines.line(
                name,
                "All",
                Extras.of(new Paging.Group(Set.of(phones), GROUP, codec, "127.0.0.1", Duration.ofMinutes(5))));
    }

    /** The caller is heard. */
    private void page() {
        office.callComesIn("pager", "799").entered("1-page");
    }

    private Scenario.Handset phone(int number) {
        return office.phone("SEP" + number);
    }

    private boolean listens(int number) {
        return phone(number).screen.listening != 0;
    }

    @Test
    void thePagerIsAnsweredOnceAsteriskCanSend() {
        office.callComesIn("pager", "799");
        office.asked("CreateBridge 1", "CreateMulticast 1-page to 239.255.1.1 port 20480 ULAW from 127.0.0.1");
        phone(1).toldNothing();
        office.entered("1-page");
        office.asked("Join 1-page", "Dial 1-page", "Answer pager", "Join pager");
    }

    @Test
    void idlePhonesListenOnTheirSpeakersAndSayWhoPages() {
        page();
        for (int i = 1; i <= 3; i++) {
            phone(i).told("Speaker on", "Prompt Page: Carol (2001)", "StartMulticast ULAW 239.255.1.1:20480");
        }
        assertThat(office.log).anyMatch(line -> line.text().equals("page 1: Carol (2001) pages SEP1, SEP2, SEP3"));
    }

    @Test
    void whenThePagerHangsUpPhonesAreAsBefore() {
        page();
        office.soFarSoGood().left("pager", 16);
        phone(1).told("StopMulticast", "Speaker off", "Prompt <idle>");
        office.asked("Hangup 1-page NORMAL", "Hangup pager NORMAL", "DestroyBridge 1");
        office.isQuiet();
    }

    @Test
    void busyPhonesAndThoseNotToBeDisturbedAreLeftAlone() {
        phone(1).offHook();
        phone(2).key(Key.DO_NOT_DISTURB);
        office.soFarSoGood();
        office.callComesIn("pager", "799").entered("2-page");
        phone(1).toldNothing();
        phone(2).toldNothing();
        assertThat(listens(3)).isTrue();
    }

    @Test
    void aPhoneThatRingsLeavesThePageForGood() {
        page();
        office.soFarSoGood().callComesIn("caller", "1002");
        phone(2).toldAmongOthers("StopMulticast", "Speaker off", "CallState RING_IN", "Ringer OUTSIDE");
        assertThat(listens(1)).isTrue();
        office.left("caller", 16);
        assertThat(listens(2)).isFalse();
        assertThat(phone(2).screen.idlePrompt).isEqualTo(Prompt.IDLE);
    }

    @Test
    void whoGoesOffHookLeavesThePageAndKeepsTheSpeaker() {
        page();
        office.soFarSoGood();
        phone(1).offHook().toldNothingOf("Speaker").toldAmongOthers("StopMulticast", "CallState OFF_HOOK");
        phone(1).onHook();
        assertThat(listens(1)).isFalse();
        assertThat(phone(1).screen.speaker).isFalse();
    }

    @Test
    void switchingTheSpeakerOffOrEndCallLeavesThePage() {
        page();
        phone(1).onHook();
        phone(2).key(Key.END_CALL);
        assertThat(listens(1)).isFalse();
        assertThat(listens(2)).isFalse();
        assertThat(listens(3)).isTrue();
    }

    @Test
    void doNotDisturbSilencesThePage() {
        page();
        phone(1).key(Key.DO_NOT_DISTURB).toldAmongOthers("StopMulticast", "Speaker off");
    }

    @Test
    void aPhoneThatCannotListenIsLeftOut() {
        page();
        phone(1).does(new PhoneEvent.MulticastFailed("SEP1", phone(1).screen.listening, "ERROR"));
        assertThat(listens(1)).isFalse();
        assertThat(office.log).anyMatch(line -> line.text().contains("cannot listen to 239.255.1.1"));
    }

    @Test
    void onlyPhonesOfTheGroupListen() {
        office.callComesIn("pager", "798").entered("1-page");
        assertThat(listens(1)).isTrue();
        assertThat(listens(2)).isFalse();
    }

    @Test
    void whoPagesNobodyHearsBusy() {
        office.callComesIn("pager", "797");
        office.asked("Hangup pager BUSY");
        assertThat(office.log).anyMatch(line -> line.text().contains("no phone is free for it"));
    }

    @Test
    void twoDoNotPageAtOneAddress() {
        page();
        office.soFarSoGood().callComesIn("second", "798");
        office.asked("Hangup second BUSY");
    }

    @Test
    void withoutMulticastThePagerHearsCongestion() {
        office.callComesIn("pager", "799");
        office.fails(AsteriskCommand.CreateMulticast.class, Refusal.REFUSED);
        assertThat(office.wasAsked("Hangup pager CONGESTION")).isTrue();
        assertThat(office.log).anyMatch(line -> line.text().contains("cannot page at 239.255.1.1"));
        office.isQuiet();
    }

    @Test
    void aLostLinkEndsThePageAtThePhones() {
        page();
        office.send(new AsteriskEvent.AriDown());
        assertThat(listens(1)).isFalse();
        office.soFarSoGood().back(Map.of("1-page", Scenario.live(true), "pager", Scenario.live(true)), "1");
        office.asked("Hangup pager NORMAL", "Hangup 1-page NORMAL", "DestroyBridge 1 after pager 1-page");
        office.isQuiet();
    }

    @Test
    void theDaemonsEndEndsThePage() {
        page();
        office.send(new Event.Stopping());
        assertThat(office.wasAsked("Hangup 1-page NORMAL")).isTrue();
        assertThat(listens(1)).isFalse();
    }

    @Test
    void aPhoneThatIsNotReadyYetDoesNotListen() {
        office.register("SEP1", Map.of(1, "1001"));
        page();
        assertThat(listens(1)).isFalse();
    }

    @Test
    void aPhoneThatVanishesOrRegistersAnewDoesNotListen() {
        page();
        phone(1).vanishes();
        office.register("SEP1", Map.of(1, "1001"));
        assertThat(listens(1)).isFalse();
        office.left("pager", 16).isQuiet();
    }
}
