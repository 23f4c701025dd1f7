package org.sccpbridge.ari;

import org.sccpbridge.ari.event.AriEvent;
import org.sccpbridge.ari.model.AsteriskInfo;

/**
 * Hears of the application's life. Every method is called on the client's event loop, in order, and must return at once: while it runs no
 * answer, event or deadline is served. Hand the work to a thread of one's own. What a method throws is logged and dropped.
 */
public interface AriListener {

    /**
     * Events flow and requests work. Asterisk does not repeat what happened while the client was away, so this is the time to compare channels
     * and bridges; no event is delivered before this call.
     */
    void connected(AsteriskInfo asterisk);

    /**
     * No events come: the stream ended, or the first attempt failed. Called once until {@link #connected} is called again. The client keeps trying
     * by itself; requests are still sent and fail or succeed on their own.
     */
    void disconnected(AriException reason);

    /** The next event. */
    void event(AriEvent event);
}
