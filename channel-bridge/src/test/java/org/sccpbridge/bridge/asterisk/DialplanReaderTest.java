package org.sccpbridge.bridge.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.event.ExtensionStatusEvent;
import org.asteriskjava.manager.event.ReloadEvent;
import org.asteriskjava.manager.response.ManagerResponse;
import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.dialplan.DialplanMatch;

class DialplanReaderTest {
    private final AtomicLong clock = new AtomicLong();
    private final FakeClient client = new FakeClient();
    private final DialplanReader reader = new DialplanReader(client, Duration.ofSeconds(3), clock::get);

    /** Answers ShowDialPlan from a map, at once or when told. */
    private static final class FakeClient implements AmiClient {
        final Map<String, List<AmiDialplanLine>> contexts = new HashMap<>();
        final List<String> asked = new ArrayList<>();
        final List<Runnable> held = new ArrayList<>();
        boolean hold;
        AmiException failure;

        void extension(String context, String extension) {
            add(context, new AmiDialplanLine(extension, "1", "NoOp", null, null, null));
        }

        void include(String context, String included) {
            add(context, new AmiDialplanLine(null, null, null, included, null, null));
        }

        private void add(String context, AmiDialplanLine line) {
            contexts.computeIfAbsent(context, name -> new ArrayList<>()).add(line);
        }

        @Override
        public CompletableFuture<AmiReply> send(ManagerAction action) {
            if (action instanceof GetVarAction getVar) {
                asked.add(getVar.getVariable());
                ManagerResponse response = new ManagerResponse();
                response.setAttributes(Map.of("value", "1"));
                return CompletableFuture.completedFuture(new AmiReply(response, List.of(), List.of(), List.of()));
            }
            String context = ((AmiShowDialplanAction) action).getContext();
            asked.add(context);
            CompletableFuture<AmiReply> future = new CompletableFuture<>();
            Runnable answer = () -> {
                if (failure != null) {
                    future.completeExceptionally(failure);
                } else if (contexts.containsKey(context)) {
                    future.complete(new AmiReply(new ManagerResponse(), List.of(), contexts.get(context), List.of()));
                } else {
                    future.completeExceptionally(new AmiException(
                            AmiException.Reason.REFUSED, "AMI ShowDialPlan: Did not find context " + context));
                }
            };
            if (hold) {
                held.add(answer);
            } else {
                answer.run();
            }
            return future;
        }
    }

    @Test
    void readsAContextWithAllItsIncludesOnce() {
        client.extension("a", "100");
        client.include("a", "b");
        client.include("a", "c,09:00-17:00,*,*,*");
        client.include("b", "c");
        client.include("b", "missing");
        client.extension("c", "_2XX");
        client.include("c", "a");

        DialplanSnapshot snapshot = reader.fresh("a").join();

        assertThat(client.asked).containsExactlyInAnyOrder("a", "b", "c", "missing");
        assertThat(snapshot.match("100").exists()).isTrue();
        assertThat(snapshot.match("200").exists()).isTrue();
        assertThat(snapshot.match("300")).isEqualTo(DialplanMatch.NONE);
    }

    @Test
    void takesAnUnknownContextForAnEmptyDialplan() {
        assertThat(reader.fresh("nosuch").join().match("1")).isEqualTo(DialplanMatch.NONE);
    }

    @Test
    void keepsASnapshotForAWhileAndTellsItsAge() {
        client.extension("a", "100");
        DialplanSnapshot first = reader.fresh("a").join();
        clock.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(reader.fresh("a").join())
                .isSameAs(first)
                .isSameAs(reader.latest("a").orElseThrow());
        assertThat(first.ageNanos(clock.get())).isEqualTo(Duration.ofSeconds(2).toNanos());
        assertThat(client.asked).hasSize(1);

        clock.addAndGet(Duration.ofSeconds(2).toNanos());
        reader.fresh("a").join();
        assertThat(client.asked).hasSize(2);
    }

    @Test
    void joinsRequestsForAContextThatIsBeingRead() {
        client.extension("a", "100");
        client.hold = true;
        CompletableFuture<DialplanSnapshot> first = reader.fresh("a");
        CompletableFuture<DialplanSnapshot> second = reader.fresh("a");
        assertThat(first).isNotDone();

        client.held.forEach(Runnable::run);

        assertThat(first.join()).isSameAs(second.join());
        assertThat(client.asked).containsExactly("a");
    }

    @Test
    void readsAnewAfterAReload() {
        reader.fresh("a").join();
        clock.addAndGet(1_000);
        reader.event(new ReloadEvent(this));

        reader.fresh("a").join();

        assertThat(client.asked).hasSize(2);
    }

    @Test
    void readsAnewAfterABurstOfHintEventsButNotAfterOne() {
        reader.fresh("a").join();
        clock.addAndGet(1_000);
        reader.event(new ExtensionStatusEvent(this));
        reader.fresh("a").join();
        assertThat(client.asked).hasSize(1);

        for (int i = 0; i < 5; i++) {
            clock.addAndGet(1_000);
            reader.event(new ExtensionStatusEvent(this));
        }
        reader.fresh("a").join();
        assertThat(client.asked).hasSize(2);
    }

    @Test
    void doesNotKeepWhatWasReadWhileTheDialplanChanged() {
        client.hold = true;
        CompletableFuture<DialplanSnapshot> reading = reader.fresh("a");
        clock.addAndGet(1_000);
        reader.invalidate();
        client.held.forEach(Runnable::run);
        reading.join();
        client.hold = false;

        reader.fresh("a").join();

        assertThat(client.asked).hasSize(2);
    }

    @Test
    void whoAsksAfterAChangeGetsNothingFromBeforeIt() {
        client.hold = true;
        CompletableFuture<DialplanSnapshot> before = reader.fresh("a");
        clock.addAndGet(1_000);
        reader.invalidate();
        CompletableFuture<DialplanSnapshot> after = reader.fresh("a");
        clock.addAndGet(1_000);
        reader.invalidate();
        CompletableFuture<DialplanSnapshot> later = reader.fresh("a");
        assertThat(client.held).hasSize(1);
        client.held.remove(0).run();
        assertThat(before).isCompleted();
        assertThat(after).isNotDone();
        client.extension("a", "100");
        client.held.remove(0).run();

        assertThat(after.join().match("100").exists()).isTrue();
        assertThat(later.join()).isSameAs(after.join());
        assertThat(client.held).isEmpty();
    }

    @Test
    void failsPlainlyWhenAsteriskIsAwayAndTriesAgainNextTime() {
        client.failure = new AmiException(AmiException.Reason.NOT_CONNECTED, "AMI down");
        assertThatThrownBy(() -> reader.fresh("a").join())
                .isInstanceOf(CompletionException.class)
                .hasCause(client.failure);

        client.failure = null;
        assertThat(reader.fresh("a")).isCompleted();
    }

    @Test
    void leavesContextsBeyondTheLimitUnreadButNotForgotten() {
        for (int i = 0; i < DialplanCrawl.MOST_CONTEXTS + 10; i++) {
            client.include("c" + i, "c" + (i + 1));
            client.include("top", "c" + i);
        }

        DialplanSnapshot snapshot = reader.fresh("top").join();

        assertThat(client.asked).hasSize(DialplanCrawl.MOST_CONTEXTS);
        assertThat(snapshot.dialplan().contexts().values()).anyMatch(context -> !context.complete());
    }

    @Test
    void asksAsteriskItselfAboutOneNumber() {
        assertThat(reader.exists("from-sccp", "*72").join()).isTrue();
        assertThat(client.asked).containsExactly("DIALPLAN_EXISTS(from-sccp,*72,1)");
    }

    @Test
    void putsNothingIntoTheQuestionThatCouldChangeIt() {
        for (String hostile : List.of("1,2", "1)", "${X}", "", "1\r\n", "1".repeat(80), "\u0661")) {
            assertThat(reader.exists("from-sccp", hostile).join()).isFalse();
            assertThat(reader.exists(hostile.length() > 50 ? "a b" : hostile, "1")
                            .join())
                    .isFalse();
        }
        assertThat(client.asked).isEmpty();
    }
}
