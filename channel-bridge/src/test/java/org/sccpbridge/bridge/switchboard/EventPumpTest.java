package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventPumpTest {
    private final Inbox inbox = new Inbox(16);
    private final List<Effect> performed = new CopyOnWriteArrayList<>();

    @Test
    void performsWhatEachEventCausesAndStopsAfterTheLast() throws InterruptedException {
        EventPump loop = new EventPump(new Switchboard(new ChannelNames("T")), inbox, performed::add);
        assertThat(inbox.offer(new Event.LineAdded(TestLines.line("1001", "Alice"))))
                .isTrue();
        assertThat(inbox.offer(new AsteriskEvent.AriUp(Map.of(), Set.of()))).isTrue();
        loop.start();
        loop.stop(Duration.ofSeconds(20));

        assertThat(performed).contains(new AsteriskCommand.SetDeviceState("1001", DeviceState.UNAVAILABLE));
    }

    @Test
    void anEffectThatCannotBePerformedDoesNotKeepTheOthersFromBeing() throws InterruptedException {
        EventPump loop = new EventPump(new Switchboard(new ChannelNames("T")), inbox, effect -> {
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
    void anErrorInOneEffectLeavesTheInboxOpen() throws InterruptedException {
        EventPump pump = new EventPump(new Switchboard(new ChannelNames("T")), inbox, effect -> {
            if (effect instanceof AsteriskCommand.SetDeviceState hint
                    && hint.line().equals("1001")) {
                throw new OutOfMemoryError("as told");
            }
            performed.add(effect);
        });
        pump.start();
        inbox.offer(new Event.LineAdded(TestLines.line("1001", "Alice")));
        inbox.offer(new AsteriskEvent.AriUp(Map.of(), Set.of()));
        inbox.offer(new Event.LineAdded(TestLines.line("1002", "Bob")));
        pump.stop(Duration.ofSeconds(20));

        assertThat(performed).contains(new AsteriskCommand.SetDeviceState("1002", DeviceState.UNAVAILABLE));
    }

    @Test
    void takesOneEventAtATimeWhoeverBringsThem() throws InterruptedException {
        int threads = 4;
        int each = 5_000;
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger met = new AtomicInteger();
        List<Event> taken = new ArrayList<>();
        Inbox busy = new Inbox(threads * each);
        busy.open(event -> {
            if (inside.getAndIncrement() != 0) {
                met.incrementAndGet();
            }
            taken.add(event);
            inside.decrementAndGet();
        });
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int party = i;
            Thread sender = new Thread(() -> {
                for (int n = 0; n < each; n++) {
                    busy.offer(new AsteriskEvent.HangupRequested("sender-" + party, n));
                }
            });
            senders.add(sender);
            sender.start();
        }
        for (Thread sender : senders) {
            sender.join();
        }

        assertThat(met).hasValue(0);
        assertThat(taken).hasSize(threads * each);
        for (int i = 0; i < threads; i++) {
            String name = "sender-" + i;
            List<Integer> inOrder = taken.stream()
                    .map(AsteriskEvent.HangupRequested.class::cast)
                    .filter(event -> event.channel().equals(name))
                    .map(AsteriskEvent.HangupRequested::cause)
                    .toList();
            assertThat(inOrder).as("each sender's events in its order").isSorted();
        }
    }

    @Test
    void anEventBroughtWhileOneIsTakenIsTakenAfterIt() {
        Inbox nested = new Inbox(4);
        List<Integer> causes = new ArrayList<>();
        nested.open(event -> {
            int cause = ((AsteriskEvent.HangupRequested) event).cause();
            if (cause == 1) {
                nested.offer(new AsteriskEvent.HangupRequested("x", 2));
            }
            causes.add(cause);
        });
        nested.offer(new AsteriskEvent.HangupRequested("x", 1));

        assertThat(causes).containsExactly(1, 2);
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
