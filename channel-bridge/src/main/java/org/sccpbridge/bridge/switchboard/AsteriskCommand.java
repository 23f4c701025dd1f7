package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sccpbridge.bridge.config.Codec;

/** One request to Asterisk. Its failure comes back as {@link AsteriskEvent.CommandFailed}. */
public sealed interface AsteriskCommand extends Effect {

    /** The call reference, 0 when no call is concerned. */
    int call();

    /** Channels, bridges and devices it is about: commands about the same one are performed in order, all others as they come. */
    default Set<String> touches() {
        return Set.of();
    }

    /** Of what else the commands given before are answered first. */
    default Set<String> follows() {
        return Set.of();
    }

    record CreateBridge(int call, String bridge) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(bridge);
        }
    }

    /**
     * Once its channels have left it.
     *
     * @param after channels whose commands given before are answered first: one of an earlier run may still be on its way into it
     */
    record DestroyBridge(int call, String bridge, Set<String> after) implements AsteriskCommand {
        DestroyBridge(int call, String bridge) {
            this(call, bridge, Set.of());
        }

        @Override
        public Set<String> touches() {
            return Set.of(bridge);
        }

        @Override
        public Set<String> follows() {
            return after;
        }
    }

    /** Makes, without dialling it yet, the Local channel that will run {@code number@context}. */
    record CreateFar(
            int call, String channel, String number, String context, Codec codec, Map<String, String> variables)
            implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(channel);
        }
    }

    record Join(int call, String bridge, String channel) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(bridge, channel);
        }
    }

    record Dial(int call, String channel) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(channel);
        }
    }

    /**
     * Makes the external-media channel that sends to the phone at {@code phone}.
     *
     * @param identity whom the far end sees; a channel without would blank it
     */
    record CreateMedia(int call, String channel, MediaAddress phone, Codec codec, Party identity)
            implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(channel);
        }
    }

    record Ring(int call, String channel) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(channel);
        }
    }

    /** What is sent to this channel of a phone comes from somewhere else from now on: some builds of Asterisk have to be told. */
    record NewSource(int call, String channel) implements OnChannel {}

    /** @param identity whom the caller sees; {@link Party#UNKNOWN} for no change */
    record Answer(int call, String channel, Party identity) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(channel);
        }
    }

    record Hangup(int call, String channel, HangupReason reason) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(channel);
        }
    }

    /** The far end hears music. Asterisk sends no event for it; repeating it is harmless. */
    record Hold(int call, String channel, String musicClass) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(channel);
        }
    }

    record Unhold(int call, String channel) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(channel);
        }
    }

    record SendDtmf(int call, String channel, char digit) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(channel);
        }
    }

    record SetDeviceState(String line, DeviceState state) implements AsteriskCommand {
        @Override
        public int call() {
            return 0;
        }

        @Override
        public Set<String> touches() {
            return Set.of("Stasis:sccp-" + line);
        }
    }

    /** Reads the context anew if what is known of it is stale; answered by DialplanRead or DialplanUnknown unless nothing changed. */
    record ReadDialplan(String context) implements AsteriskCommand {
        @Override
        public int call() {
            return 0;
        }
    }

    // ---- a call's channel goes on without us

    /** Leaves us for a place in the dialplan; one that does not exist ends it, so ask with {@link CheckNumber} first. */
    record ContinueInDialplan(int call, String channel, String context, String extension, int priority)
            implements OnChannel {}

    /** Leaves both to Asterisk, joined: either end hanging up ends the other, with or without us. Needs context sccp-xfer of the samples. */
    record HandOver(int call, String channel, String peer) implements OnChannel {
        @Override
        public Set<String> touches() {
            return Set.of(channel, peer);
        }
    }

    // ---- what a channel says, hears and is

    /** @param name a variable, or a function that can be written, as in {@code CONNECTEDLINE(num,i)} or {@code CDR(userfield)} */
    record SetVariable(int call, String channel, String name, String value) implements OnChannel {}

    /** Writes {@code CDR(userfield)} of the call that the far channel belongs to, in place of what was there. */
    record SetCallRecord(int call, String channel, String userField) implements OnChannel {}

    /** Answered by {@link AsteriskEvent.VariablesRead}, also when the channel has none of them. */
    record ReadVariables(int call, String channel, List<String> names) implements OnChannel {
        public ReadVariables {
            names = List.copyOf(names);
        }
    }

    record StopRing(int call, String channel) implements OnChannel {}

    /** What the channel says is heard by nobody, or is again; what it hears stays. */
    record Mute(int call, String channel, boolean muted) implements OnChannel {}

    /**
     * Plays to one channel, in no bridge or in one, or to all in a bridge; the end is {@link AsteriskEvent.PlayingEnded}.
     *
     * @param playing an id for it, unique for ever
     * @param media as ARI takes it: {@code sound:confbridge-join}, {@code tone:ring}
     */
    record Play(int call, String playing, String channel, String media) implements OnChannel {
        @Override
        public Set<String> touches() {
            return Set.of(channel, playing);
        }
    }

    /** As {@link Play}, to all in a bridge. */
    record PlayToBridge(int call, String playing, String bridge, String media) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(bridge, playing);
        }
    }

    record StopPlaying(int call, String playing) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(playing);
        }
    }

    /**
     * Makes a channel that sends to a multicast group what it hears. To be joined to a bridge and then dialled, as a far channel.
     *
     * @param from address of the network to send on, empty for what the routes say
     */
    record CreateMulticast(int call, String channel, MediaAddress group, Codec codec, String from)
            implements OnChannel {}

    // ---- over the manager interface

    /** What goes over AMI. While it is away these fail as UNREACHABLE. */
    sealed interface OverAmi extends AsteriskCommand {}

    /**
     * Parks a far channel; it leaves us and {@link AsteriskEvent.Parked} tells where it is.
     *
     * @param lot empty for the lot of the channel
     * @param comeback what is dialled when nobody fetches it in time, as in {@code Local/1001@sccp}
     * @param timeout zero for the lot's own
     */
    record Park(int call, String channel, String lot, String comeback, Duration timeout)
            implements OnChannel, OverAmi {}

    /**
     * MixMonitor; answered by {@link AsteriskEvent.RecordingStarted}.
     *
     * @param file absolute or below Asterisk's monitor directory, its extension says the format; {@code {date}} and {@code {time}} become
     *     day and time of the beginning
     */
    record StartRecording(int call, String channel, String file, String options) implements OnChannel, OverAmi {}

    /** Answered by {@link AsteriskEvent.RecordingStopped}. */
    record StopRecording(int call, String channel) implements OnChannel, OverAmi {}

    /**
     * The recording rests, or goes on where it rested.
     *
     * @param file as {@link AsteriskEvent.RecordingStarted} says it
     * @param options those it was started with
     */
    record PauseRecording(int call, String channel, String file, String options, boolean paused)
            implements OnChannel, OverAmi {}

    /** Asks where the ways end that begin with these channels; answered by {@link AsteriskEvent.EndsFound}. */
    record FindEnds(int call, Set<String> channels) implements OverAmi {
        public FindEnds {
            channels = Set.copyOf(channels);
        }
    }

    /** Asks Asterisk itself whether a number can be dialled; answered by {@link AsteriskEvent.NumberChecked}. */
    record CheckNumber(int call, String context, String number) implements OverAmi {}

    /**
     * Keeps a value in AstDB under {@code SCCP/<key>}. While Asterisk is away it waits, so that this never fails.
     *
     * @param number greater for each
     * @param key as in {@code SEP001122334455/1001/cfwdAll}
     * @param value empty removes it; {@link #NOW} in it becomes the time, as {@link StoreTimes} has it
     */
    record Store(long number, String key, String value) implements OverAmi {
        static final String NOW = "{now}";

        /** As it is kept at that time. */
        Store at(long seconds) {
            return new Store(number, key, value.replace(NOW, Long.toString(seconds)));
        }

        @Override
        public int call() {
            return 0;
        }
    }

    /**
     * Reads again what AstDB has below {@code SCCP/<family>/}, for each: the dialplan may have written it. Answered by
     * {@link AsteriskEvent.StoreReread}, whatever happens.
     *
     * @param channel that waits for the answer, empty for none
     */
    record ReadStore(String channel, List<String> families) implements OverAmi {
        public ReadStore {
            families = List.copyOf(families);
        }

        @Override
        public int call() {
            return 0;
        }

        @Override
        public Set<String> touches() {
            return Set.of();
        }
    }

    /** From now on these hints, as {@code number@context}, and no others: each is told once and at every change. */
    record WatchHints(Set<String> hints) implements OverAmi {
        public WatchHints {
            hints = Set.copyOf(hints);
        }

        @Override
        public int call() {
            return 0;
        }
    }

    /** From now on these mailboxes, as {@code number@context}, and no others: each is told once and at every change. */
    record WatchMailboxes(Set<String> mailboxes) implements OverAmi {
        public WatchMailboxes {
            mailboxes = Set.copyOf(mailboxes);
        }

        @Override
        public int call() {
            return 0;
        }
    }

    /** A command about one channel. */
    sealed interface OnChannel extends AsteriskCommand {
        String channel();

        @Override
        default Set<String> touches() {
            return Set.of(channel());
        }
    }
}
