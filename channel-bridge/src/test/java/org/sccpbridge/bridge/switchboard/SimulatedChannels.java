package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.LiveChannel;

/**
 * The channels of a simulated Asterisk and what happens to them by itself: callers, dialplans and parking lots of its own. Nobody hears of it
 * while the link is down.
 */
abstract class SimulatedChannels {
    private static final List<DialStatus> WAYS = List.of(
            DialStatus.RINGING,
            DialStatus.RINGING,
            DialStatus.RINGING,
            DialStatus.PROGRESS,
            DialStatus.ANSWER,
            DialStatus.ANSWER,
            DialStatus.BUSY,
            DialStatus.CONGESTION,
            DialStatus.NO_ANSWER);

    final Random random;
    final Map<String, Boolean> channels = new TreeMap<>();
    final Set<String> dialled = new HashSet<>();
    /** The line a caller called. */
    private final Map<String, String> called = new HashMap<>();

    /** Channels that hear music. */
    final Set<String> onHold = new HashSet<>();

    /** How many MixMonitors a channel has. */
    final Map<String, Integer> recordings = new HashMap<>();
    /** Channels that nobody could be told to record no longer. */
    final Set<String> unstopped = new HashSet<>();

    final Set<String> bridges = new HashSet<>();
    final List<AsteriskEvent.ParkedCall> parked = new ArrayList<>();
    final Deque<Event> outbox = new ArrayDeque<>();
    AsteriskEvent.@Nullable AriUp stock;
    boolean up;
    boolean requestsWork = true;
    private int lastCaller;
    private int lastSlot;

    SimulatedChannels(Random random) {
        this.random = random;
    }

    void entered(String channel) {
        say(new AsteriskEvent.ChannelEntered(channel, List.of(), Party.UNKNOWN, ""));
    }

    void say(Event event) {
        if (up) {
            outbox.add(event);
        }
    }

    void gone(String either, int cause) {
        String channel = ChannelNames.firstHalf(either);
        channels.remove(channel);
        dialled.remove(channel);
        called.remove(channel);
        onHold.remove(channel);
        recordings.remove(channel);
        if (random.nextBoolean()) {
            say(new AsteriskEvent.HangupRequested(channel, cause));
        }
        say(new AsteriskEvent.ChannelLeft(channel, cause));
    }

    /** Something happens to a channel by itself. */
    void live() {
        List<String> all = new ArrayList<>(channels.keySet());
        String channel = all.get(random.nextInt(all.size()));
        switch (random.nextInt(10)) {
            case 0 -> gone(channel, List.of(0, 1, 16, 17, 21, 26, 34).get(random.nextInt(7)));
            case 1 -> say(new AsteriskEvent.PartyChanged(channel, new Party("4711", "New Party"), false));
            case 3 -> say(new AsteriskEvent.FarHeld(channel, random.nextBoolean()));
            case 2 -> say(new AsteriskEvent.DigitHeard(channel, "0123456789*#x".charAt(random.nextInt(13))));
            default -> {
                if (dialled.contains(channel)) {
                    DialStatus status = WAYS.get(random.nextInt(WAYS.size()));
                    channels.put(channel, channels.get(channel) || status == DialStatus.ANSWER);
                    say(new AsteriskEvent.Dialled(channel, status));
                    if (status == DialStatus.ANSWER) {
                        say(new AsteriskEvent.ChannelAnswered(channel));
                    }
                }
            }
        }
    }

    /** Whoever was dialled does. */
    void answers(String channel) {
        if (dialled.contains(channel)) {
            channels.put(channel, true);
            say(new AsteriskEvent.Dialled(channel, DialStatus.ANSWER));
        }
    }

    /** With the link down nobody hears of it, until our channels are listed. */
    void callComesIn(String line) {
        String channel = "caller-" + ++lastCaller;
        channels.put(channel, false);
        called.put(channel, line);
        say(new AsteriskEvent.ChannelEntered(channel, List.of(line), new Party("2001", "Caller"), line));
    }

    /** Whoever was dialled answers; with the link down nobody hears of it. */
    void answerUnheard() {
        dialled.forEach(channel -> channels.put(channel, true));
    }

    void hangUpAll() {
        List.copyOf(channels.keySet()).forEach(channel -> gone(channel, 16));
    }

    void linkLost() {
        up = false;
        requestsWork = random.nextBoolean();
        stock = null;
        // answers to requests are no events: they are not lost
        outbox.removeIf(event -> !(event instanceof AsteriskEvent.CommandFailed)
                && !(event instanceof AsteriskEvent.MediaCreated)
                && !(event instanceof AsteriskEvent.RecordingStarted)
                && !(event instanceof AsteriskEvent.RecordingStopped)
                && !(event instanceof AsteriskEvent.VariablesRead)
                && !(event instanceof AsteriskEvent.StoreReread));
        outbox.add(new AsteriskEvent.AriDown());
    }

    void linkBack(boolean restarted) {
        if (restarted) {
            channels.clear();
            bridges.clear();
            dialled.clear();
            called.clear();
            onHold.clear();
            recordings.clear();
            parked.clear();
        }
        up = true;
        requestsWork = true;
        Map<String, LiveChannel> live = new HashMap<>();
        channels.forEach((id, answered) -> {
            String line = called.getOrDefault(id, "1001");
            live.put(id, new LiveChannel(answered, answered ? List.of() : List.of(line), Party.UNKNOWN, line));
            if (id.endsWith("-far")) {
                live.put(ChannelNames.dialplanHalf(id), new LiveChannel(answered, List.of(), Party.UNKNOWN, "1001"));
            }
        });
        stock = new AsteriskEvent.AriUp(live, Set.copyOf(bridges));
        // both links are treated as one
        outbox.add(new AsteriskEvent.ParkingRead(List.of(), parked));
    }

    // ---- parking

    /** It leaves us and is told of in one order or the other; whoever was parked is not ours any more. */
    void park(AsteriskCommand.Park park) {
        String channel = park.channel();
        channels.remove(channel);
        dialled.remove(channel);
        onHold.remove(channel);
        AsteriskEvent.ParkedCall call = new AsteriskEvent.ParkedCall(
                "default",
                String.valueOf(701 + ++lastSlot),
                channel,
                new Party("2001", "Caller"),
                park.comeback(),
                Duration.ofSeconds(45));
        parked.add(call);
        List<Event> both = new ArrayList<>(List.of(
                channel.endsWith("-far")
                        ? new AsteriskEvent.ChannelReleased(channel)
                        : new AsteriskEvent.ChannelLeft(channel, 0),
                new AsteriskEvent.Parked(call)));
        Collections.shuffle(both, random);
        both.forEach(this::say);
    }

    /** Somebody fetches a parked call, or it comes back to where it was parked. */
    void unpark() {
        if (!parked.isEmpty()) {
            AsteriskEvent.ParkedCall call = parked.remove(0);
            AsteriskEvent.UnparkReason[] reasons = AsteriskEvent.UnparkReason.values();
            AsteriskEvent.UnparkReason reason = random.nextBoolean()
                    ? AsteriskEvent.UnparkReason.TIMED_OUT
                    : reasons[random.nextInt(reasons.length)];
            say(new AsteriskEvent.Unparked(call, reason));
            if (up && reason == AsteriskEvent.UnparkReason.TIMED_OUT) {
                String line = call.comeback()
                        .substring("Local/".length(), call.comeback().indexOf('@'));
                String channel = "caller-" + ++lastCaller;
                channels.put(channel, false);
                say(new AsteriskEvent.ChannelEntered(
                        channel, List.of(line), call.party(), call.comeback().replace('/', '_')));
            }
        }
    }
}
