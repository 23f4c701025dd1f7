package org.sccpbridge.bridge.asterisk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;

/** The actions that wait for their answers, found again by ActionID. Bounded in number and in what each collects. */
final class AmiPending {
    /** 10,000 extensions with ten priorities each. */
    private static final int MOST_EVENTS = 100_000;

    private final AmiOptions options;
    private final Executor completions;
    private final Semaphore permits;
    private final AtomicLong ids = new AtomicLong();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    /** One action; its events come on one thread, so the list needs no lock. */
    private static final class Waiting {
        final String action;
        final CompletableFuture<AmiReply> future = new CompletableFuture<>();
        final @Nullable Class<?> completeClass;
        final List<ResponseEvent> events = new ArrayList<>();
        final List<AmiDialplanLine> dialplan = new ArrayList<>();
        final @Nullable String end;
        final List<AmiRow> rows = new ArrayList<>();

        @Nullable
        ManagerResponse response;

        Waiting(ManagerAction action) {
            this.action = action.getAction();
            this.end = action instanceof AmiListAction list ? list.end() : null;
            this.completeClass =
                    action instanceof EventGeneratingAction list ? list.getActionCompleteEventClass() : null;
        }
    }

    AmiPending(AmiOptions options, Executor completions) {
        this.options = options;
        this.completions = completions;
        this.permits = new Semaphore(options.maxOutstanding());
    }

    /** Gives the action an ActionID and waits for its answer. */
    CompletableFuture<AmiReply> add(ManagerAction action) {
        if (!permits.tryAcquire()) {
            return CompletableFuture.failedFuture(new AmiException(
                    AmiException.Reason.TOO_MANY,
                    "AMI " + action.getAction() + " not sent: " + options.maxOutstanding()
                            + " actions wait for their answers already"));
        }
        String id = "sccp-" + ids.incrementAndGet();
        action.setActionId(id);
        Waiting entry = new Waiting(action);
        waiting.put(id, entry);
        return entry.future;
    }

    void response(String id, ManagerResponse response) {
        Waiting entry = waiting.get(id);
        if (entry == null) {
            return;
        }
        if (response instanceof ManagerError) {
            fail(id, AmiFailure.refused(options, entry.action, response));
        } else if (entry.completeClass != null) {
            entry.response = response;
        } else if (entry.end == null) {
            complete(id, new AmiReply(response, List.of(), List.of(), List.of()));
        }
    }

    /**
     * Called by the reader, which is ahead of the response. That is not waited for: an event that Asterisk sent after the list, and which the reader
     * takes as well, would come before it.
     */
    void row(AmiRow row) {
        String id = row.actionId();
        Waiting entry = id == null ? null : waiting.get(id);
        if (id == null || entry == null || entry.end == null) {
            return;
        }
        if (entry.end.equals(row.event())) {
            complete(id, new AmiReply(new ManagerResponse(), List.of(), List.of(), entry.rows));
        } else {
            entry.rows.add(row);
            bound(id, entry, entry.rows.size());
        }
    }

    void event(ResponseEvent event) {
        String id = event.getActionId();
        Waiting entry = id == null ? null : waiting.get(id);
        if (id == null || entry == null || entry.completeClass == null) {
            return;
        }
        boolean last = entry.completeClass.isInstance(event);
        // DBGet is answered by the one event that also ends it
        if (!last || !isListEnd(event)) {
            entry.events.add(event);
        }
        if (last && entry.response != null) {
            complete(id, new AmiReply(entry.response, entry.events, entry.dialplan, List.of()));
        } else {
            bound(id, entry, entry.events.size());
        }
    }

    /** Called by the reader, which is always ahead of the events. */
    void dialplanLine(String id, AmiDialplanLine line) {
        Waiting entry = waiting.get(id);
        if (entry != null) {
            entry.dialplan.add(line);
            bound(id, entry, entry.dialplan.size());
        }
    }

    private void bound(String id, Waiting entry, int items) {
        if (items > MOST_EVENTS) {
            fail(
                    id,
                    new AmiException(
                            AmiException.Reason.TOO_LARGE,
                            "AMI " + entry.action + ": the answer has more than " + MOST_EVENTS + " items"));
        }
    }

    private static boolean isListEnd(ManagerEvent event) {
        return event.getClass().getSimpleName().endsWith("CompleteEvent");
    }

    void timeOut(String id) {
        Waiting entry = waiting.get(id);
        if (entry != null) {
            fail(
                    id,
                    new AmiException(
                            AmiException.Reason.TIMED_OUT,
                            "AMI " + entry.action + ": no answer from " + options.address() + " within "
                                    + options.deadline().toMillis() + " ms"));
        }
    }

    void fail(String id, AmiException reason) {
        Waiting entry = waiting.remove(id);
        if (entry != null) {
            permits.release();
            completions.execute(() -> entry.future.completeExceptionally(reason));
        }
    }

    private void complete(String id, AmiReply reply) {
        Waiting entry = waiting.remove(id);
        if (entry != null) {
            permits.release();
            completions.execute(() -> entry.future.complete(reply));
        }
    }

    void failAll(AmiException.Reason reason, String message) {
        for (String id : List.copyOf(waiting.keySet())) {
            fail(id, new AmiException(reason, message));
        }
    }
}
