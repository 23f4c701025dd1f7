package org.sccpbridge.bridge.switchboard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sccpbridge.bridge.dialplan.Dialplan;

/** What Asterisk said, did or refused. */
public sealed interface AsteriskEvent extends Event {

    /**
     * ARI is there (again). Whatever happened while it was away is in the difference between its channels and our calls.
     *
     * @param channels every channel of our application or of our naming, by id
     */
    record AriUp(Map<String, LiveChannel> channels, Set<String> bridges) implements AsteriskEvent {}

    /** @param arguments as in {@link ChannelEntered}, for a channel that the dialplan sent */
    record LiveChannel(boolean answered, List<String> arguments, Party caller, String called) {}

    record AriDown() implements AsteriskEvent {}

    /** @param arguments of {@code Stasis(app,…)}: line and CALLERID(pres), for a channel that the dialplan sent */
    record ChannelEntered(String channel, List<String> arguments, Party caller, String called)
            implements AsteriskEvent {}

    /** It left our application or ceased to exist. */
    record ChannelLeft(String channel, int cause) implements AsteriskEvent {}

    record HangupRequested(String channel, int cause) implements AsteriskEvent {}

    record ChannelAnswered(String channel) implements AsteriskEvent {}

    record Dialled(String channel, DialStatus status) implements AsteriskEvent {}

    /** Who the other end of {@code channel} is now, as far as {@code channel} tells. */
    record PartyChanged(String channel, Party party) implements AsteriskEvent {}

    record DigitHeard(String channel, char digit) implements AsteriskEvent {}

    /** The other end of {@code channel} put us on hold, or no longer does. */
    record FarHeld(String channel, boolean held) implements AsteriskEvent {}

    record MediaCreated(int call, String channel, MediaAddress address) implements AsteriskEvent {}

    record CommandFailed(AsteriskCommand command, Refusal refusal, String message) implements AsteriskEvent {}

    record DialplanRead(String context, Dialplan dialplan) implements AsteriskEvent {}

    /** The context could not be read: digits are dialled by time-out. */
    record DialplanUnknown(String context) implements AsteriskEvent {}

    /** Why a command failed. */
    enum Refusal {
        /** The channel or bridge is not there (any more). */
        NOT_FOUND,
        /** Asterisk said no. */
        REFUSED,
        /** Nobody answered. */
        UNREACHABLE
    }
}
