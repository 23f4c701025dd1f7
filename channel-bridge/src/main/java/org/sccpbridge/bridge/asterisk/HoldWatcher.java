package org.sccpbridge.bridge.asterisk;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
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

    private final ChannelWay way;
    private final Consumer<AsteriskEvent> events;
    /** By channel that holds or resumes, as long as its way is being found: only the newest counts. */
    private final Map<String, CompletableFuture<String>> underWay = new ConcurrentHashMap<>();

    /** @param events takes what was found */
    public HoldWatcher(AmiClient link, Consumer<AsteriskEvent> events) {
        this.way = new ChannelWay(link);
        this.events = events;
    }

    @Override
    public void row(AmiRow row) {
        boolean held = row.event().equals("Hold");
        if (held || row.event().equals("Unhold")) {
            String channel = row.field("Uniqueid");
            tell(channel, held, way.end(channel));
        }
    }

    /** Tells whoever hears it of a channel of our application that we hold it, or no longer do. */
    void weHold(String channel, boolean held) {
        tell(channel, held, way.behind(channel, Set.of()));
    }

    private void tell(String channel, boolean held, CompletableFuture<String> end) {
        underWay.put(channel, end);
        CompletableFuture<?> unused = end.whenComplete((other, failure) -> {
            if (failure != null) {
                log.debug("who hears of a hold: {}", failure.getMessage());
            }
            if (underWay.remove(channel, end) && failure == null) {
                events.accept(new AsteriskEvent.FarHeld(other, held));
            }
        });
    }
}
