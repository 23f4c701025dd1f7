package org.sccpbridge.bridge.asterisk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.asteriskjava.manager.event.ExtensionStatusEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.ReloadEvent;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.dialplan.Dialplan;

/**
 * Keeps snapshots of the dialplan, one for each context that phones dial from, and reads them anew when they are stale.
 *
 * <p>A context is read with all that it includes and nothing else. Requests for a context that is being read join the
 * reading, or wait together for another when that one began before a change. A future fails with {@link AmiException} when AMI is away or
 * too slow: dial by time-out then. Safe for any thread.
 */
public final class DialplanReader {
    /** So many hint events in so short a time are no phone calls but a {@code dialplan reload}, which has no event. */
    private static final int BURST = 5;

    private static final long BURST_NANOS = Duration.ofMillis(500).toNanos();
    private static final int MOST_SNAPSHOTS = 256;

    private final AmiClient link;
    private final long maxAgeNanos;
    private final LongSupplier nanoTime;
    private final Object lock = new Object();
    private final Map<String, DialplanSnapshot> snapshots = new HashMap<>();
    private final Map<String, Reading> reading = new HashMap<>();
    /** Of those who asked after a change, while a reading from before it goes on. */
    private final Map<String, CompletableFuture<DialplanSnapshot>> next = new HashMap<>();

    private final Deque<Long> hintEvents = new ArrayDeque<>();
    private long staleBefore;

    private record Reading(long begun, CompletableFuture<DialplanSnapshot> result) {}

    /** Snapshots up to {@code maxAge} old are good enough, a few seconds being usual. */
    public DialplanReader(AmiClient link, Duration maxAge) {
        this(link, maxAge, System::nanoTime);
    }

    DialplanReader(AmiClient link, Duration maxAge, LongSupplier nanoTime) {
        this.link = link;
        this.maxAgeNanos = maxAge.toNanos();
        this.nanoTime = nanoTime;
        this.staleBefore = nanoTime.getAsLong();
    }

    /** The last snapshot of a context, however old. */
    public Optional<DialplanSnapshot> latest(String context) {
        synchronized (lock) {
            return Optional.ofNullable(snapshots.get(context));
        }
    }

    /** A snapshot that is fresh enough, at once if there is one. A context that Asterisk does not have is empty. */
    public CompletableFuture<DialplanSnapshot> fresh(String context) {
        long now = nanoTime.getAsLong();
        Reading mine;
        synchronized (lock) {
            DialplanSnapshot known = snapshots.get(context);
            if (known != null && known.ageNanos(now) <= maxAgeNanos && known.readAtNanos() - staleBefore >= 0) {
                return CompletableFuture.completedFuture(known);
            }
            Reading running = reading.get(context);
            if (running != null && running.begun() - staleBefore >= 0) {
                return running.result().copy();
            } else if (running != null) {
                return next.computeIfAbsent(context, unread -> new CompletableFuture<>())
                        .copy();
            }
            mine = begun(context, now, new CompletableFuture<>());
        }
        read(context, mine);
        return mine.result().copy();
    }

    private Reading begun(String context, long now, CompletableFuture<DialplanSnapshot> result) {
        Reading begun = new Reading(now, result);
        reading.put(context, begun);
        return begun;
    }

    private void read(String context, Reading mine) {
        CompletableFuture<?> unused = new DialplanCrawl(link).read(context).whenComplete((dialplan, failure) -> {
            DialplanSnapshot read = dialplan == null ? null : new DialplanSnapshot(context, dialplan, mine.begun());
            Reading after = finished(context, read);
            if (read == null) {
                mine.result().completeExceptionally(failure);
            } else {
                mine.result().complete(read);
            }
            if (after != null) {
                read(context, after);
            }
        });
    }

    /** The reading that somebody waits for who asked after a change. */
    private @Nullable Reading finished(String context, @Nullable DialplanSnapshot read) {
        synchronized (lock) {
            reading.remove(context);
            if (read != null) {
                if (snapshots.size() >= MOST_SNAPSHOTS) {
                    snapshots.clear();
                }
                snapshots.put(context, read);
            }
            CompletableFuture<DialplanSnapshot> waiting = next.remove(context);
            return waiting == null ? null : begun(context, nanoTime.getAsLong(), waiting);
        }
    }

    /** What is known may be wrong from now on: the next {@link #fresh} reads anew. Also to be called on reconnect. */
    public void invalidate() {
        long now = nanoTime.getAsLong();
        synchronized (lock) {
            staleBefore = now;
            hintEvents.clear();
        }
    }

    /** Watches for signs of a changed dialplan; to be called with every event of the link. */
    public void event(ManagerEvent event) {
        if (event instanceof ReloadEvent) {
            invalidate();
        } else if (event instanceof ExtensionStatusEvent && isBurst()) {
            invalidate();
        }
    }

    private boolean isBurst() {
        long now = nanoTime.getAsLong();
        synchronized (lock) {
            hintEvents.addLast(now);
            if (hintEvents.size() > BURST) {
                hintEvents.removeFirst();
            }
            return hintEvents.size() == BURST && now - hintEvents.getFirst() <= BURST_NANOS;
        }
    }

    /**
     * Asks Asterisk itself whether a number exists: for the answers that a snapshot calls uncertain.
     *
     * <p>A number or context that cannot be put into the question does not exist.
     */
    public CompletableFuture<Boolean> exists(String context, String number) {
        if (!isPlain(context, "-_.") || !isPlain(number, "*#+") || number.length() > Dialplan.LONGEST_NUMBER) {
            return CompletableFuture.completedFuture(false);
        }
        return link.getVar("DIALPLAN_EXISTS(" + context + ',' + number + ",1)").thenApply("1"::equals);
    }

    private static boolean isPlain(String text, String alsoAllowed) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || alsoAllowed.indexOf(c) >= 0));
    }
}
