package org.sccpbridge.bridge.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.asteriskjava.manager.response.ManagerResponse;
import org.junit.jupiter.api.Test;

class ChannelWayTest {
    private static final String PHONE = "media UnicastRTP/1 ours";
    private static final String NEAR = "far Local/2101@from-sccp-01;1 ours";
    private static final String DIALPLAN = "far-dialplan Local/2101@from-sccp-01;2 basic";
    private static final String SIP = "sip PJSIP/2101-01 basic";

    /** An Asterisk with these channels, each as id, name and bridge. */
    static AmiClient asterisk(String... channels) {
        List<AmiRow> all = Stream.of(channels)
                .map(text -> text.split(" ", -1))
                .map(words -> new AmiRow(
                        "Status", "1", Map.of("Uniqueid", words[0], "Channel", words[1], "BridgeID", words[2])))
                .toList();
        return action -> {
            AmiListAction list = (AmiListAction) action;
            String channel = list.getChannel();
            List<AmiRow> rows = all.stream()
                    .filter(row -> channel == null
                            ? row.field("BridgeID").equals(list.getBridgeUniqueId())
                            : List.of(row.field("Uniqueid"), row.field("Channel"))
                                    .contains(channel))
                    .toList();
            return rows.isEmpty()
                    ? CompletableFuture.failedFuture(new AmiException(AmiException.Reason.REFUSED, "No such channel"))
                    : CompletableFuture.completedFuture(
                            new AmiReply(new ManagerResponse(), List.of(), List.of(), rows));
        };
    }

    private static String end(String id, AmiClient asterisk) {
        return new ChannelWay(asterisk).end(id).join();
    }

    private static String behind(String id, AmiClient asterisk, String... ends) {
        return new ChannelWay(asterisk).behind(id, Set.of(ends)).join();
    }

    @Test
    void findsOurHalfBehindTheDialplan() {
        assertThat(end("sip", asterisk(PHONE, NEAR, DIALPLAN, SIP))).isEqualTo("far");
    }

    @Test
    void findsOurHalfThatIsInNoBridge() {
        assertThat(end("sip", asterisk("far Local/2101@from-sccp-01;1 ", DIALPLAN, SIP)))
                .isEqualTo("far");
    }

    @Test
    void goesThroughSeveralLocalChannels() {
        assertThat(end(
                        "sip",
                        asterisk(
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
        assertThat(end("sip", asterisk("media UnicastRTP/1 ours", "sip PJSIP/2101-01 ours")))
                .isEqualTo("sip");
    }

    @Test
    void oneOfThreeHoldsNobody() {
        assertThat(end("sip", asterisk(PHONE, NEAR, DIALPLAN, SIP, "third PJSIP/2102-01 basic")))
                .isEqualTo("sip");
    }

    @Test
    void nobodyIsFoundForAChannelThatIsGone() {
        assertThat(end("gone", asterisk(PHONE, NEAR))).isEqualTo("gone");
    }

    @Test
    void goesRoundInNoCircle() {
        assertThat(end("a", asterisk("a Local/x-1;1 one", "b Local/x-1;2 one"))).isIn("a", "b");
    }

    @Test
    void aPhoneOfOursThatHoldsIsAtTheOtherEndOfAnother() {
        AmiClient channels = asterisk(
                "holder Local/1001@from-sccp-01;1 holders",
                "dialplan Local/1001@from-sccp-01;2 basic",
                "dialled Local/1001@sccp-02;1 basic",
                "held Local/1001@sccp-02;2 ours",
                PHONE);
        assertThat(behind("holder", channels)).isEqualTo("held");
    }

    @Test
    void nobodyOfOursIsBehindAnotherChannel() {
        assertThat(behind("sip", asterisk(PHONE, NEAR, DIALPLAN, SIP))).isEmpty();
        assertThat(behind("gone", asterisk(PHONE, NEAR))).isEmpty();
    }

    @Test
    void twoEndsOfOneWayFindEachOther() {
        AmiClient channels = asterisk(
                "fetched Local/701@from-sccp-1;1 ours",
                "lot Local/701@from-sccp-1;2 basic",
                "parked Local/1002@sccp-2;1 basic",
                "called Local/1002@sccp-2;2 ours");
        assertThat(behind("fetched", channels, "fetched", "called")).isEqualTo("called");
        assertThat(behind("called", channels, "fetched", "called")).isEqualTo("fetched");
    }
}
