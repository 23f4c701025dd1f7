package org.sccpbridge.bridge.asterisk;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.asteriskjava.manager.event.ManagerEvent;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.sccpbridge.bridge.switchboard.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the switchboard the dialplan it dials in, whenever it asks and something changed. */
public final class DialplanFeed implements AmiListener {
    private static final Logger log = LoggerFactory.getLogger("event.asterisk.ami");

    private final DialplanReader reader;
    private final Inbox inbox;
    private final Map<String, DialplanSnapshot> delivered = new ConcurrentHashMap<>();

    public DialplanFeed(DialplanReader reader, Inbox inbox) {
        this.reader = reader;
        this.inbox = inbox;
    }

    /** Never blocks. */
    public void read(String context) {
        CompletableFuture<?> unused = reader.fresh(context).whenComplete((snapshot, failure) -> {
            if (snapshot == null) {
                delivered.remove(context);
                log.debug("dialplan context {} cannot be read: {}", context, String.valueOf(failure));
                inbox.offer(new AsteriskEvent.DialplanUnknown(context));
            } else if (!snapshot.equals(delivered.put(context, snapshot))) {
                if (!inbox.offer(new AsteriskEvent.DialplanRead(context, snapshot.dialplan()))) {
                    delivered.remove(context);
                }
            }
        });
    }

    @Override
    public void connected(String banner) {
        log.info("connected to the manager interface: {}", banner);
        reader.invalidate();
    }

    @Override
    public void disconnected(String reason) {
        log.warn("{}; digits are dialled by time-out and # until it is back", reason);
    }

    @Override
    public void event(ManagerEvent event) {
        reader.event(event);
    }

    @Override
    public void eventsLost() {
        reader.invalidate();
    }
}
