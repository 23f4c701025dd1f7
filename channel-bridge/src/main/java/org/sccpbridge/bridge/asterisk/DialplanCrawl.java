package org.sccpbridge.bridge.asterisk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.dialplan.Dialplan;
import org.sccpbridge.bridge.dialplan.DialplanContext;

/** Reads one context and, a few at a time, all that it includes; what is beyond the limits stays unread, not forgotten. */
final class DialplanCrawl {
    static final int MOST_CONTEXTS = 500;
    static final int MOST_LINES = 200_000;
    private static final int AT_ONCE = 8;

    private final AmiClient link;
    private final CompletableFuture<Dialplan> result = new CompletableFuture<>();
    private final Object lock = new Object();
    private final Deque<String> toRead = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final List<DialplanContext> contexts = new ArrayList<>();
    private int running;
    private int lines;
    private boolean over;

    DialplanCrawl(AmiClient link) {
        this.link = link;
    }

    CompletableFuture<Dialplan> read(String context) {
        synchronized (lock) {
            seen.add(context);
            toRead.add(context);
        }
        proceed();
        return result;
    }

    private void proceed() {
        List<String> batch = new ArrayList<>();
        List<DialplanContext> complete = null;
        synchronized (lock) {
            while (!over && running < AT_ONCE && !toRead.isEmpty()) {
                String next = toRead.remove();
                if (lines > MOST_LINES || contexts.size() + running >= MOST_CONTEXTS) {
                    contexts.add(DialplanContext.unread(next));
                } else {
                    running++;
                    batch.add(next);
                }
            }
            if (!over && running == 0) {
                over = true;
                complete = List.copyOf(contexts);
            }
        }
        for (String next : batch) {
            CompletableFuture<?> unused =
                    link.showDialplan(next).whenComplete((events, failure) -> arrived(next, events, failure));
        }
        if (complete != null) {
            result.complete(Dialplan.of(complete));
        }
    }

    private void arrived(String name, @Nullable List<AmiDialplanLine> events, @Nullable Throwable failure) {
        synchronized (lock) {
            running--;
            if (over) {
                return;
            }
            if (events == null) {
                over = true;
            } else {
                lines += events.size();
                DialplanContext context = context(name, events);
                contexts.add(context);
                for (DialplanContext.Include include : context.includes()) {
                    if (seen.add(include.context())) {
                        toRead.add(include.context());
                    }
                }
            }
        }
        if (events == null) {
            result.completeExceptionally(AmiException.of(failure == null ? new IllegalStateException() : failure));
        } else {
            proceed();
        }
    }

    private static DialplanContext context(String name, List<AmiDialplanLine> events) {
        DialplanContext.Builder context = DialplanContext.builder(name);
        for (AmiDialplanLine line : events) {
            if (line.include() != null) {
                context.include(line.include());
            } else if (line.ignorePattern() != null) {
                context.ignorePattern(line.ignorePattern());
            } else if (line.switchTo() != null) {
                context.switchTo(line.switchTo());
            } else if (line.extension() != null && line.priority() != null) {
                context.priority(line.extension(), line.priority(), line.application());
            }
        }
        return context.build();
    }
}
