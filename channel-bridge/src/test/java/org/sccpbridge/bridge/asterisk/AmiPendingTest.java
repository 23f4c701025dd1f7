package org.sccpbridge.bridge.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.asteriskjava.manager.response.ManagerResponse;
import org.junit.jupiter.api.Test;

class AmiPendingTest {
    private final AmiPending pending =
            new AmiPending(new AmiOptions("127.0.0.1", 5038, "tester", "not-to-be-logged"), Runnable::run);

    private static AmiRow row(String event, String id) {
        return new AmiRow(event, id, Map.of());
    }

    /** The reader takes the list itself; the response comes over another thread. */
    @Test
    void aListIsCompleteWithItsEndThoughTheResponseIsStillOnItsWay() {
        AmiListAction action = AmiListAction.parkedCalls();
        CompletableFuture<AmiReply> answer = pending.add(action);
        String id = action.getActionId();

        pending.row(row("ParkedCall", id));
        assertThat(answer).isNotDone();
        pending.row(row("ParkedCallsComplete", id));

        assertThat(answer).isCompletedWithValueMatching(reply -> reply.rows().size() == 1);
        pending.response(id, new ManagerResponse());
    }
}
