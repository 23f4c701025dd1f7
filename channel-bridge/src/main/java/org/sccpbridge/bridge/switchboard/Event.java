package org.sccpbridge.bridge.switchboard;

/** Anything that can happen to the switchboard. */
public sealed interface Event
        permits PhoneEvent, AsteriskEvent, AdminEvent, Event.TimerFired, Event.LineAdded, Event.Stopping {

    /** @param token the one the timer was started with; one that was stopped or replaced since is ignored */
    record TimerFired(TimerKey key, long token) implements Event {}

    /** The configuration has this line (anew). */
    record LineAdded(Line line) implements Event {}

    /** The daemon stops: all calls end, hints go to UNAVAILABLE. */
    record Stopping() implements Event {}
}
