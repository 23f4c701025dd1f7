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
        parties.connected("em1", DORA);
        parties.connected("em1", CAROL);
        asked.get(1).complete("prohib_passed_screen");
        assertThat(told).isEmpty();
        asked.get(0).complete("allowed");
        assertThat(told).containsExactly(new PartyChanged("em1", DORA, false), new PartyChanged("em1", CAROL, true));
    }

    @Test
    void whatNeedsNoAnswerDoesNotOvertakeEither() {
        parties.connected("em1", DORA);
        parties.identified(new PartyChanged("far", CAROL, false));
        asked.get(0).complete("allowed");
        parties.identified(new PartyChanged("far", CAROL, true));
        assertThat(told)
                .containsExactly(
                        new PartyChanged("em1", DORA, false),
                        new PartyChanged("far", CAROL, false),
                        new PartyChanged("far", CAROL, true));
    }

    @Test
    void aChannelThatIsGoneChangesNothing() {
        parties.connected("em1", DORA);
        parties.connected("em2", CAROL);
        asked.get(1).complete("allowed");
        asked.get(0).completeExceptionally(new IllegalStateException("gone"));
        assertThat(told).containsExactly(new PartyChanged("em2", CAROL, false));
    }
}
