package org.sccpbridge.ari.transport;

import io.netty.util.concurrent.Future;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.ari.AriException;

/** A request on its way: waiting, sent, or answered. Confined to the event loop. */
final class PendingRequest {

    final AriRequest request;
    final CompletableFuture<AriResponse> answer = new CompletableFuture<>();
    private @Nullable Future<?> deadline;
    private @Nullable HttpConnection connection;
    private boolean sent;
    private boolean sentAgain;

    PendingRequest(AriRequest request) {
        this.request = request;
    }

    void deadline(Future<?> timer) {
        deadline = timer;
    }

    /** The connection that has the request; null while it waits. */
    @Nullable
    HttpConnection connection() {
        return connection;
    }

    void assign(HttpConnection to) {
        connection = to;
    }

    void markSent() {
        sent = true;
    }

    boolean isSent() {
        return sent;
    }

    /** Takes the one chance to be sent a second time. */
    boolean sendAgain() {
        if (sentAgain) {
            return false;
        }
        sentAgain = true;
        sent = false;
        return true;
    }

    boolean isDone() {
        return answer.isDone();
    }

    void succeed(AriResponse response) {
        cancelDeadline();
        answer.complete(response);
    }

    void fail(AriException reason) {
        cancelDeadline();
        answer.completeExceptionally(reason);
    }

    private void cancelDeadline() {
        connection = null;
        if (deadline != null) {
            deadline.cancel(false);
        }
    }
}
