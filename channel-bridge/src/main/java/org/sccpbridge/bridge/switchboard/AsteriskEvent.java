package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
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

    /** One of our own making left our application, because it goes on in the dialplan, is parked, or is about to end. */
    record ChannelReleased(String channel) implements AsteriskEvent {}

    record HangupRequested(String channel, int cause) implements AsteriskEvent {}

    record ChannelAnswered(String channel) implements AsteriskEvent {}

    record Dialled(String channel, DialStatus status) implements AsteriskEvent {}

    /**
     * Who the other end of {@code channel} is now, as far as {@code channel} tells.
     *
     * @param withheld whether that party does not want to be shown
     */
    record PartyChanged(String channel, Party party, boolean withheld) implements AsteriskEvent {}

    record DigitHeard(String channel, char digit) implements AsteriskEvent {}

    /** Something is heard of the channel, other than silence; told while that is asked for (TALK_DETECT). */
    record SoundBegan(String channel) implements AsteriskEvent {}

    /** The other end of {@code channel} put us on hold, or no longer does. */
    record FarHeld(String channel, boolean held) implements AsteriskEvent {}

    record MediaCreated(int call, String channel, MediaAddress address) implements AsteriskEvent {}

    record CommandFailed(AsteriskCommand command, Refusal refusal, String message) implements AsteriskEvent {}

    record DialplanRead(String context, Dialplan dialplan) implements AsteriskEvent {}

    /** The context could not be read: digits are dialled by time-out. */
    record DialplanUnknown(String context) implements AsteriskEvent {}

    /** Whether {@code number} can be dialled in {@code context}, from Asterisk itself. */
    record NumberChecked(int call, String context, String number, boolean exists) implements AsteriskEvent {}

    /** @param ends by channel that was asked for: the last channel on the way, or the first that was asked for, too */
    record EndsFound(int call, Map<String, String> ends) implements AsteriskEvent {
        public EndsFound {
            ends = Map.copyOf(ends);
        }
    }

    /** @param values those that are set and not empty, by the names asked for */
    record VariablesRead(int call, String channel, Map<String, String> values) implements AsteriskEvent {
        public VariablesRead {
            values = Map.copyOf(values);
        }
    }

    /** It came to its end, was stopped, failed, or its channel left. */
    record PlayingEnded(String playing) implements AsteriskEvent {}

    /** @param file as Asterisk was told it */
    record RecordingStarted(int call, String channel, String file) implements AsteriskEvent {}

    record RecordingStopped(int call, String channel) implements AsteriskEvent {}

    // ---- over the manager interface

    /** AMI is there (again): what is stored, parked and watched is told anew right after. */
    record AmiUp() implements AsteriskEvent {}

    /** What was known from it may be stale from now on. */
    record AmiDown() implements AsteriskEvent {}

    /**
     * At every connect.
     *
     * @param values all of AstDB's {@code SCCP} family by key without it
     * @param latest up to this number Asterisk had taken each {@link AsteriskCommand.Store} when it was asked
     * @param now seconds since 1970
     */
    record StoreRead(Map<String, String> values, long latest, long now) implements AsteriskEvent {
        public StoreRead {
            values = Map.copyOf(values);
        }
    }

    /**
     * @param values all that is below {@code families}, by key without SCCP; where reading failed there are no families
     * @param latest as in {@link StoreRead}
     */
    record StoreReread(String channel, List<String> families, Map<String, String> values, long latest)
            implements AsteriskEvent {
        public StoreReread {
            families = List.copyOf(families);
            values = Map.copyOf(values);
        }
    }

    /** All there is, in place of what was known; at every connect, and when the configuration of Asterisk was loaded anew. */
    record ParkingRead(List<ParkingLot> lots, List<ParkedCall> calls) implements AsteriskEvent {
        public ParkingRead {
            lots = List.copyOf(lots);
            calls = List.copyOf(calls);
        }
    }

    /** A call was parked, by us or anybody. */
    record Parked(ParkedCall call) implements AsteriskEvent {}

    record Unparked(ParkedCall call, UnparkReason reason) implements AsteriskEvent {}

    /** @param start first slot */
    record ParkingLot(String name, int start, int stop, Duration timeout) {}

    /**
     * @param channel id of the one parked: ours while it has not been optimised away
     * @param comeback what is dialled when time is up, as in {@code Local/1001@sccp}
     * @param timeLeft zero: for ever
     */
    record ParkedCall(String lot, String slot, String channel, Party party, String comeback, Duration timeLeft) {}

    /** Why a call is parked no longer. */
    enum UnparkReason {
        RETRIEVED,
        /** Nobody fetched it: it goes back to where it came from. */
        TIMED_OUT,
        /** The parked party hung up. */
        GAVE_UP
    }

    /** @param hint as it was asked for */
    record HintChanged(String hint, HintState state) implements AsteriskEvent {}

    /** @param mailbox as it was asked for */
    record MailboxChanged(String mailbox, int newMessages, int oldMessages) implements AsteriskEvent {}

    /** State of a hint, as Asterisk sums up its devices. */
    enum HintState {
        /** There is no such hint, or Asterisk is away. */
        UNKNOWN,
        IDLE,
        INUSE,
        BUSY,
        UNAVAILABLE,
        RINGING,
        INUSE_RINGING,
        ONHOLD,
        INUSE_ONHOLD
    }

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
