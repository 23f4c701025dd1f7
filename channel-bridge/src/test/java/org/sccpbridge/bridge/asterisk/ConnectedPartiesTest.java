package org.sccpbridge.bridge.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.sccpbridge.bridge.switchboard.Party;

class ConnectedPartiesTest {
    private static final Party DORA = new Party("1004", "");
    private static final Party CAROL = new Party("1003", "Carol");

    private final List<CompletableFuture<String>> asked = new ArrayList<>();
    private final List<AsteriskEvent> told = new ArrayList<>();
    private final ConnectedParties parties = new ConnectedParties(
            (channel, variable) -> {
                asked.add(new CompletableFuture<>());
                return asked.get(asked.size() - 1);
            },
            told::add);

    @Test
    void anAnswerThatWasOvertakenIsForgotten() {
        parties.changed("em1", DORA);
        parties.changed("em1", CAROL);
        asked.get(1).complete("allowed");
        asked.get(0).complete("allowed");
        assertThat(told).containsExactly(new AsteriskEvent.PartyChanged("em1", CAROL, false));
    }

    @Test
    void channelsDoNotOvertakeEachOther() {
        parties.changed("em1", DORA);
        parties.changed("em2", CAROL);
        asked.get(1).complete("prohib_passed_screen");
        asked.get(0).complete("allowed");
        assertThat(told)
                .containsExactly(
                        new AsteriskEvent.PartyChanged("em2", CAROL, true),
                        new AsteriskEvent.PartyChanged("em1", DORA, false));
    }

    @Test
    void aChannelThatIsGoneChangesNothing() {
        parties.changed("em1", DORA);
        asked.get(0).completeExceptionally(new IllegalStateException("gone"));
        parties.changed("em1", DORA);
        asked.get(1).complete("allowed");
        assertThat(told).containsExactly(new AsteriskEvent.PartyChanged("em1", DORA, false));
    }
}
