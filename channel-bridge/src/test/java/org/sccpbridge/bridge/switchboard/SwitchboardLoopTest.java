package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class SwitchboardLoopTest {
    private final Inbox inbox = new Inbox(16);
    private final List<Effect> performed = new CopyOnWriteArrayList<>();

    @Test
    void performsWhatEachEventCausesAndStopsAfterTheLast() throws InterruptedException {
        SwitchboardLoop loop = new SwitchboardLoop(new Switchboard(new ChannelNames("T")), inbox, performed::add);
        assertThat(inbox.offer(new Event.LineAdded(TestLines.line("1001", "Alice"))))
                .isTrue();
        assertThat(inbox.offer(new AsteriskEvent.AriUp(Map.of(), Set.of()))).isTrue();
        loop.start();
        loop.stop(Duration.ofSeconds(20));

        assertThat(performed).contains(new AsteriskCommand.SetDeviceState("1001", DeviceState.UNAVAILABLE));
    }

    @Test
    void anEffectThatCannotBePerformedDoesNotKeepTheOthersFromBeing() throws InterruptedException {
        SwitchboardLoop loop = new SwitchboardLoop(new Switchboard(new ChannelNames("T")), inbox, effect -> {
            if (effect instanceof AsteriskCommand.SetDeviceState hint
                    && hint.line().equals("1001")) {
                throw new IllegalStateException("as told");
            }
            performed.add(effect);
        });
        assertThat(inbox.offer(new Event.LineAdded(TestLines.line("1001", "Alice"))))
                .isTrue();
        assertThat(inbox.offer(new Event.LineAdded(TestLines.line("1002", "Bob"))))
                .isTrue();
        assertThat(inbox.offer(new AsteriskEvent.AriUp(Map.of(), Set.of()))).isTrue();
        loop.start();
        loop.stop(Duration.ofSeconds(20));

        assertThat(performed).contains(new AsteriskCommand.SetDeviceState("1002", DeviceState.UNAVAILABLE));
    }

    @Test
    void aFullInboxRefusesAndCounts() {
        Inbox small = new Inbox(1);
        assertThat(small.offer(new AsteriskEvent.AriDown())).isTrue();
        assertThat(small.offer(new AsteriskEvent.AriDown())).isFalse();
        assertThat(small.refused()).isEqualTo(1);
    }

    @Test
    void doesTheSameForTheSameEvents() {
        assertThat(Scenario.outgoing(Stage.CONNECTED).board.allCalls())
                .isEqualTo(Scenario.outgoing(Stage.CONNECTED).board.allCalls());
    }
}
