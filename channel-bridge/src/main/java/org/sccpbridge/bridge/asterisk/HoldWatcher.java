package org.sccpbridge.bridge.asterisk;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Far ends that put us on hold. ARI tells it of channels in our application only, and those are mostly one half of a Local channel whose
 * other half talks to the one who holds: from there on the way leads back through the bridges. When it is a phone of ours that holds, no
 * event says so (observed with 16.28 and 22.10): {@link #weHold}.
 */
public final class HoldWatcher implements AmiListener {
    private static final Logger log = LoggerFactory.getLogger(HoldWatcher.class);

    private static final int RETRIES = 5;
    private static final long RETRY_MILLIS = 1_000;

    private final ChannelWay way;
    private final Consumer<AsteriskEvent> events;
    private final long retryMillis;
    /** By channel that holds or resumes, as long as its way is being found: only the newest counts. */
    private final Map<String, CompletableFuture<String>> underWay = new ConcurrentHashMap<>();

    /** @param events takes what was found */
    public HoldWatcher(AmiClient link, Consumer<AsteriskEvent> events) {
        this(link, events, RETRY_MILLIS);
    }

    HoldWatcher(AmiClient link, Consumer<AsteriskEvent> events, long retryMillis) {
        this.way = new ChannelWay(link);
        this.events = events;
        this.retryMillis = retryMillis;
    }

    @Override
    public void row(AmiRow row) {
        boolean held = row.event().equals("Hold");
        if (held || row.event().equals("Unhold")) {
            String channel = row.field("Uniqueid");
            tell(channel, held, () -> way.end(channel));
        }
    }

    /** Tells whoever hears it of a channel of our application that we hold it, or no longer do. */
    void weHold(String channel, boolean held) {
        tell(channel, held, () -> way.behind(channel, Set.of()));
    }

    private void tell(String channel, boolean held, Supplier<CompletableFuture<String>> way) {
        CompletableFuture<String> end = way.get();
        underWay.put(channel, end);
        await(channel, held, end, way, RETRIES);
    }

    /** Who resumes is asked for again: nobody would take the hold back. */
    private void await(
            String channel,
            boolean held,
            CompletableFuture<String> end,
            Supplier<CompletableFuture<String>> way,
            int retries) {
        CompletableFuture<?> unused = end.whenComplete((other, failure) -> {
            if (failure != null) {
                log.debug("who hears of a hold: {}", failure.getMessage());
            }
            if (failure != null && !held && retries > 0) {
                again(channel, end, way, retries - 1);
            } else if (underWay.remove(channel, end) && failure == null) {
                events.accept(new AsteriskEvent.FarHeld(other, held));
            }
        });
    }

    private void again(
            String channel, CompletableFuture<String> failed, Supplier<CompletableFuture<String>> way, int retries) {
        CompletableFuture<String> pause = new CompletableFuture<>();
        if (underWay.replace(channel, failed, pause)) {
            CompletableFuture.delayedExecutor(retryMillis, TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        CompletableFuture<String> end = way.get();
                        if (underWay.replace(channel, pause, end)) {
                            await(channel, false, end, way, retries);
                        }
                    });
        }
    }
}
