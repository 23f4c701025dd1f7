package org.sccpbridge.bridge.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.asteriskjava.manager.response.ManagerResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.FarHeld;

class HoldWatcherTest {
    private final List<CompletableFuture<AmiReply>> asked = new CopyOnWriteArrayList<>();
    private final List<AsteriskEvent> told = new ArrayList<>();
    private final HoldWatcher watcher = new HoldWatcher(
            action -> {
                asked.add(new CompletableFuture<>());
                return asked.get(asked.size() - 1);
            },
            told::add,
            1);

    private void happens(String event, String channel) {
        watcher.row(new AmiRow(event, null, Map.of("Uniqueid", channel)));
    }

    private void isFound(int question, String channel) {
        AmiRow row = new AmiRow("Status", "1", Map.of("Uniqueid", channel, "Channel", "PJSIP/" + channel));
        asked.get(question).complete(new AmiReply(new ManagerResponse(), List.of(), List.of(), List.of(row)));
    }

    @Test
    void tellsOfHoldAndResumeInTheirOrder() {
        happens("Hold", "sip");
        happens("Newchannel", "sip");
        isFound(0, "sip");
        happens("Unhold", "sip");
        isFound(1, "sip");
        assertThat(told).containsExactly(new FarHeld("sip", true), new FarHeld("sip", false));
    }

    @Test
    void whoResumesIsAskedForAgainWhenNoAnswerComes() {
        happens("Unhold", "sip");
        asked.get(0).completeExceptionally(new AmiException(AmiException.Reason.TIMED_OUT, "too late"));
        Awaitility.await().until(() -> asked.size() == 2);
        isFound(1, "sip");
        assertThat(told).containsExactly(new FarHeld("sip", false));
    }

    @Test
    void aHoldWhoseWayIsFoundAfterTheResumeIsOver() {
        happens("Hold", "sip");
        happens("Hold", "another");
        happens("Unhold", "sip");
        isFound(2, "sip");
        isFound(0, "sip");
        isFound(1, "another");
        assertThat(told).containsExactly(new FarHeld("sip", false), new FarHeld("another", true));
    }
}
