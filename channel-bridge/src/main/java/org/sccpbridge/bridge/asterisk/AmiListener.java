package org.sccpbridge.bridge.asterisk;

import org.asteriskjava.manager.event.ManagerEvent;

/**
 * What the link tells. All calls come from one thread of the link, one after the other; do not wait for a future of the
 * link in them, it could not be completed meanwhile.
 */
public interface AmiListener {
    /**
     * The link is up; whatever was known from events before may be stale.
     *
     * @param banner Asterisk's greeting, as in {@code Asterisk Call Manager/11.0.0}
     */
    default void connected(String banner) {}

    /**
     * The link is down, or cannot be made and the reason is a new one. It is tried again without end.
     *
     * @param reason a line for an admin: what was tried and what to do
     */
    default void disconnected(String reason) {}

    /** FullyBooted, Reload, Shutdown, ExtensionStatus or MessageWaiting. */
    default void event(ManagerEvent event) {}

    /** One of the events that are passed on as they came: what happens to parked calls, who holds. */
    default void row(AmiRow row) {}

    /** Events came faster than they were taken and some are lost: ask again for what was learnt from events. */
    default void eventsLost() {}
}
