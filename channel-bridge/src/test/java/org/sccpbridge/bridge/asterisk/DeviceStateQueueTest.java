package org.sccpbridge.bridge.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.SetDeviceState;
import org.sccpbridge.bridge.switchboard.DeviceState;

class DeviceStateQueueTest {
    private final List<String> sent = new ArrayList<>();
    private final List<CompletableFuture<Void>> answers = new ArrayList<>();
    private final CompletableFuture<Void> answer = new CompletableFuture<>();
    private final DeviceStateQueue queue = new DeviceStateQueue(state -> {
        sent.add(state.line() + " " + state.state());
        CompletableFuture<Void> answer = new CompletableFuture<>();
        answers.add(answer);
        return answer;
    });

    @Test
    void sendsOneAtATimeAndOfALineOnlyTheNewest() {
        set("1001", DeviceState.NOT_INUSE);
        set("1002", DeviceState.NOT_INUSE);
        set("1003", DeviceState.NOT_INUSE);
        set("1002", DeviceState.RINGING);
        set("1002", DeviceState.INUSE);
        assertThat(sent).containsExactly("1001 NOT_INUSE");
        assertThat(queue.settled()).isNotDone();

        answer(0);
        assertThat(sent).containsExactly("1001 NOT_INUSE", "1002 INUSE");
        answer(1);
        answer(2);
        assertThat(sent).containsExactly("1001 NOT_INUSE", "1002 INUSE", "1003 NOT_INUSE");
        assertThat(queue.settled()).isDone();
    }

    @Test
    void goesOnAfterAFailureAndAfterARest() {
        set("1001", DeviceState.INUSE);
        set("1002", DeviceState.INUSE);
        answers.get(0).completeExceptionally(new IllegalStateException("refused"));
        answer(1);
        set("1001", DeviceState.NOT_INUSE);
        answer(2);

        assertThat(sent).containsExactly("1001 INUSE", "1002 INUSE", "1001 NOT_INUSE");
        assertThat(queue.settled()).isDone();
    }

    @Test
    void manyThatFailAtOnceNeedNoDeepStack() {
        DeviceStateQueue refused = new DeviceStateQueue(state -> {
            sent.add(state.line());
            return sent.size() == 1 ? answer : CompletableFuture.failedFuture(new IllegalStateException("queue full"));
        });
        for (int line = 0; line < 100_000; line++) {
            refused.add(new SetDeviceState("L" + line, DeviceState.INUSE));
        }
        answer.complete(null);

        assertThat(sent).hasSize(100_000);
        assertThat(refused.settled()).isDone();
    }

    private void set(String line, DeviceState state) {
        queue.add(new SetDeviceState(line, state));
    }

    private void answer(int index) {
        answers.get(index).complete(null);
    }
}
