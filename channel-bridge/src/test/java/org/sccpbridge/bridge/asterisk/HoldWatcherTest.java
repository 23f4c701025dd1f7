package org.sccpbridge.bridge.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HoldWatcherTest {
    private static final String PHONE = "media UnicastRTP/1 ours";
    private static final String NEAR = "far Local/2101@from-sccp-01;1 ours";
    private static final String DIALPLAN = "far-dialplan Local/2101@from-sccp-01;2 basic";
    private static final String SIP = "sip PJSIP/2101-01 basic";

    /** Each as id, name and bridge. */
    private static List<AmiRow> channels(String... texts) {
        return Stream.of(texts)
                .map(text -> text.split(" ", -1))
                .map(words -> new AmiRow(
                        "CoreShowChannel",
                        "1",
                        Map.of("Uniqueid", words[0], "Channel", words[1], "BridgeId", words[2])))
                .toList();
    }

    @Test
    void findsOurHalfBehindTheDialplan() {
        assertThat(HoldWatcher.otherEnd("sip", channels(PHONE, NEAR, DIALPLAN, SIP)))
                .isEqualTo("far");
    }

    @Test
    void findsOurHalfThatIsInNoBridge() {
        assertThat(HoldWatcher.otherEnd("sip", channels("far Local/2101@from-sccp-01;1 ", DIALPLAN, SIP)))
                .isEqualTo("far");
    }

    @Test
    void goesThroughSeveralLocalChannels() {
        assertThat(HoldWatcher.otherEnd(
                        "sip",
                        channels(
                                PHONE,
                                NEAR,
                                "far-dialplan Local/2101@from-sccp-01;2 two",
                                "next Local/9@x-02;1 two",
                                "next2 Local/9@x-02;2 basic",
                                SIP)))
                .isEqualTo("far");
    }

    @Test
    void whoIsInOurApplicationIsTheEnd() {
        assertThat(HoldWatcher.otherEnd("sip", channels("media UnicastRTP/1 ours", "sip PJSIP/2101-01 ours")))
                .isEqualTo("sip");
    }

    @Test
    void oneOfThreeHoldsNobody() {
        assertThat(HoldWatcher.otherEnd("sip", channels(PHONE, NEAR, DIALPLAN, SIP, "third PJSIP/2102-01 basic")))
                .isEqualTo("sip");
    }

    @Test
    void nobodyIsFoundForAChannelThatIsGone() {
        assertThat(HoldWatcher.otherEnd("gone", channels(PHONE, NEAR))).isEqualTo("gone");
    }

    @Test
    void goesRoundInNoCircle() {
        assertThat(HoldWatcher.otherEnd("a", channels("a Local/x-1;1 one", "b Local/x-1;2 one")))
                .isIn("a", "b");
    }

    @Test
    void aPhoneOfOursThatHoldsIsAtTheOtherEndOfAnother() {
        List<AmiRow> channels = channels(
                "holder Local/1001@from-sccp-01;1 holders",
                "dialplan Local/1001@from-sccp-01;2 basic",
                "dialled Local/1001@sccp-02;1 basic",
                "held Local/1001@sccp-02;2 ours",
                PHONE);
        assertThat(HoldWatcher.behind("holder", channels, Set.of())).isEqualTo("held");
    }

    @Test
    void nobodyOfOursIsBehindAnotherChannel() {
        assertThat(HoldWatcher.behind("sip", channels(PHONE, NEAR, DIALPLAN, SIP), Set.of()))
                .isEmpty();
        assertThat(HoldWatcher.behind("gone", channels(PHONE, NEAR), Set.of())).isEmpty();
    }

    @Test
    void twoEndsOfOneWayFindEachOther() {
        List<AmiRow> channels = channels(
                "fetched Local/701@from-sccp-1;1 ours",
                "lot Local/701@from-sccp-1;2 basic",
                "parked Local/1002@sccp-2;1 basic",
                "called Local/1002@sccp-2;2 ours");
        assertThat(HoldWatcher.behind("fetched", channels, Set.of("fetched", "called")))
                .isEqualTo("called");
        assertThat(HoldWatcher.behind("called", channels, Set.of("fetched", "called")))
                .isEqualTo("fetched");
    }
}
