package org.sccpbridge.bridge.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.PartyChanged;
import org.sccpbridge.bridge.switchboard.Party;

class ConnectedPartiesTest {
    private static final Party DORA = new Party("1004", "");
    private static final Party CAROL = new Party("1003", "Carol");

    private static final String EM = "sccp-1.a-7-em1";
    private static final String FAR = "sccp-1.a-7-far";
    private static final String OTHER = "sccp-1.a-8-em2";

    private final List<CompletableFuture<String>> asked = new ArrayList<>();
    private final List<PartyChanged> told = new ArrayList<>();
    private final ConnectedParties parties = new ConnectedParties(
            (channel, variable) -> {
                asked.add(new CompletableFuture<>());
                return asked.get(asked.size() - 1);
            },
            told::add);

    @Test
    void answersDoNotOvertakeEachOther() {
        parties.connected(EM, DORA);
        parties.connected(EM, CAROL);
        asked.get(1).complete("prohib_passed_screen");
        assertThat(told).isEmpty();
        asked.get(0).complete("allowed");
        assertThat(told).containsExactly(new PartyChanged(EM, DORA, false), new PartyChanged(EM, CAROL, true));
    }

    @Test
    void whatNeedsNoAnswerDoesNotOvertakeEither() {
        parties.connected(EM, DORA);
        parties.identified(new PartyChanged(FAR, CAROL, false));
        asked.get(0).complete("allowed");
        parties.identified(new PartyChanged(FAR, CAROL, true));
        assertThat(told)
                .containsExactly(
                        new PartyChanged(EM, DORA, false),
                        new PartyChanged(FAR, CAROL, false),
                        new PartyChanged(FAR, CAROL, true));
    }

    @Test
    void aChannelThatIsGoneChangesNothing() {
        parties.connected(EM, DORA);
        parties.connected(OTHER, CAROL);
        asked.get(1).complete("allowed");
        asked.get(0).completeExceptionally(new IllegalStateException("gone"));
        assertThat(told).containsExactly(new PartyChanged(OTHER, CAROL, false));
    }

    @Test
    void aRequestWithoutAnswerHoldsUpNoOtherCall() {
        parties.connected(EM, DORA);
        parties.connected(OTHER, CAROL);
        parties.identified(new PartyChanged("1700000000.5", DORA, false));
        asked.get(1).complete("allowed");
        assertThat(told)
                .containsExactly(new PartyChanged("1700000000.5", DORA, false), new PartyChanged(OTHER, CAROL, false));
    }

    @Test
    void aCallerWhoIsInTheBridgeDoesNotOvertake() {
        parties.entered("1700000000.5", "sccp-1.a-7");
        parties.connected(EM, DORA);
        parties.identified(new PartyChanged("1700000000.5", CAROL, false));
        assertThat(told).isEmpty();
        asked.get(0).complete("allowed");
        assertThat(told)
                .containsExactly(new PartyChanged(EM, DORA, false), new PartyChanged("1700000000.5", CAROL, false));
    }

    @Test
    void whoMovedToAnotherBridgeWaitsForThoseThere() {
        parties.entered(EM, "sccp-1.a-7");
        parties.entered(EM, "sccp-1.a-8");
        parties.left(EM, "sccp-1.a-7");
        parties.connected(OTHER, DORA);
        parties.connected(EM, CAROL);
        asked.get(1).complete("allowed");
        assertThat(told).isEmpty();
        asked.get(0).complete("allowed");
        assertThat(told).containsExactly(new PartyChanged(OTHER, DORA, false), new PartyChanged(EM, CAROL, false));
    }
}
