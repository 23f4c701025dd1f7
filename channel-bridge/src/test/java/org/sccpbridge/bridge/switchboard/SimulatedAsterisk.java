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
import org.sccpbridge.bridge.switchboard.AsteriskEvent.Refusal;

/**
 * An Asterisk of random moods: it performs commands in the order of their call but whenever it likes, refuses some, forgets to answer
 * others, loses events while the link is down, lists its channels a little late, and has callers and dialplans of its own.
 */
final class SimulatedAsterisk {
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

    private final Random random;
    final Map<String, Boolean> channels = new TreeMap<>();
    final Set<String> dialled = new HashSet<>();
    /** The line a caller called. */
    private final Map<String, String> called = new HashMap<>();

    /** Channels that hear music. */
    final Set<String> onHold = new HashSet<>();

    /** Channels with a MixMonitor. */
    private final Set<String> recorded = new HashSet<>();

    final Set<String> bridges = new HashSet<>();
    final List<AsteriskEvent.ParkedCall> parked = new ArrayList<>();
    private final List<AsteriskCommand> waiting = new ArrayList<>();
    private final Deque<Event> outbox = new ArrayDeque<>();
    /** AstDB, below SCCP. */
    final Map<String, String> database = new TreeMap<>();
    /** Number of the latest change that it knows of. */
    long latestStored;

    final Map<String, DeviceState> deviceStates = new HashMap<>();
    private Set<String> watched = Set.of();
    private AsteriskEvent.@Nullable AriUp stock;
    boolean up;
    /** No request is refused or left unanswered. */
    boolean faultless;

    private boolean requestsWork = true;
    private int lastCaller;
    private int lastSlot;

    SimulatedAsterisk(Random random) {
        this.random = random;
    }

    void take(AsteriskCommand command) {
        if (command instanceof AsteriskCommand.Store store) {
            // taken at once: whatever is read knows of it
            latestStored = store.number();
            if (store.value().isEmpty()) {
                database.remove(store.key());
            } else {
                database.put(store.key(), store.value());
            }
            return;
        }
        waiting.add(command);
    }

    boolean isBusy() {
        return !waiting.isEmpty() || !outbox.isEmpty() || stock != null;
    }

    /** Does one thing or another; the events it causes are in the result. */
    List<Event> act(boolean hostile) {
        AsteriskEvent.AriUp listed = stock;
        if (listed != null && random.nextInt(4) == 0) {
            stock = null;
            return List.of(listed);
        }
        if (!outbox.isEmpty() && random.nextBoolean()) {
            return List.of(outbox.poll());
        }
        if (hostile && !channels.isEmpty() && (waiting.isEmpty() || random.nextInt(3) == 0)) {
            live();
        } else if (!waiting.isEmpty()) {
            AsteriskCommand command = anyThatNeedNotWait();
            waiting.remove(command);
            perform(command, hostile);
        }
        return outbox.isEmpty() ? List.of() : List.of(outbox.poll());
    }

    /** Commands about the same channel or bridge keep their order; all others come in any. */
    private AsteriskCommand anyThatNeedNotWait() {
        AsteriskCommand wanted = waiting.get(random.nextInt(waiting.size()));
        Set<String> touched = new HashSet<>(wanted.touches());
        touched.addAll(wanted.follows());
        for (int i = waiting.indexOf(wanted) - 1; i >= 0; i--) {
            AsteriskCommand earlier = waiting.get(i);
            if (!Collections.disjoint(touched, earlier.touches())) {
                wanted = earlier;
                touched.addAll(earlier.touches());
            }
        }
        return wanted;
    }

    private void perform(AsteriskCommand command, boolean hostile) {
        if (!up && !requestsWork) {
            fail(command, Refusal.UNREACHABLE);
            return;
        }
        if (hostile && !faultless && random.nextInt(50) == 0) {
            fail(command, Refusal.REFUSED);
            return;
        }
        if (hostile && !faultless && random.nextInt(200) == 0) {
            // done, but the answer does not come in time
            fail(command, Refusal.UNREACHABLE);
        }
        if (command instanceof AsteriskCommand.CreateBridge create) {
            bridges.add(create.bridge());
        } else if (command instanceof AsteriskCommand.DestroyBridge destroy) {
            bridges.remove(destroy.bridge());
        } else if (command instanceof AsteriskCommand.CreateFar far) {
            channels.put(far.channel(), false);
            entered(far.channel());
        } else if (command instanceof AsteriskCommand.CreateMedia media) {
            channels.put(media.channel(), true);
            Event created = new AsteriskEvent.MediaCreated(
                    media.call(), media.channel(), new MediaAddress("127.0.0.1", 20000 + 2 * random.nextInt(1000)));
            if (random.nextBoolean()) {
                entered(media.channel());
                outbox.add(created);
            } else {
                outbox.add(created);
                entered(media.channel());
            }
        } else if (command instanceof AsteriskCommand.Hangup hangup) {
            if (channels.containsKey(ChannelNames.firstHalf(hangup.channel()))) {
                gone(hangup.channel(), 16);
            } else {
                fail(command, Refusal.NOT_FOUND);
            }
        } else if (command instanceof AsteriskCommand.Dial dial) {
            ifThere(command, dial.channel(), () -> {
                if (!dialled.add(dial.channel())) {
                    throw new AssertionError("dialled twice: " + dial.channel());
                }
                say(new AsteriskEvent.Dialled(dial.channel(), DialStatus.STARTED));
            });
        } else if (command instanceof AsteriskCommand.Join join) {
            ifThere(command, join.channel(), () -> {
                if (!bridges.contains(join.bridge())) {
                    fail(command, Refusal.NOT_FOUND);
                }
            });
        } else if (command instanceof AsteriskCommand.Answer answer) {
            ifThere(command, answer.channel(), () -> channels.put(answer.channel(), true));
        } else if (command instanceof AsteriskCommand.Hold hold) {
            ifThere(command, hold.channel(), () -> onHold.add(hold.channel()));
        } else if (command instanceof AsteriskCommand.Unhold unhold) {
            ifThere(command, unhold.channel(), () -> onHold.remove(unhold.channel()));
        } else if (command instanceof AsteriskCommand.CreateMulticast page) {
            channels.put(page.channel(), false);
            entered(page.channel());
        } else if (command instanceof AsteriskCommand.StartRecording start) {
            ifThere(command, start.channel(), () -> {
                recorded.add(start.channel());
                outbox.add(new AsteriskEvent.RecordingStarted(start.call(), start.channel(), start.file()));
            });
        } else if (command instanceof AsteriskCommand.StopRecording stop) {
            if (recorded.remove(stop.channel())) {
                outbox.add(new AsteriskEvent.RecordingStopped(stop.call(), stop.channel()));
            } else {
                fail(command, Refusal.REFUSED);
            }
        } else if (command instanceof AsteriskCommand.PauseRecording pause) {
            if (!pause.paused()) {
                ifThere(command, pause.channel(), () -> recorded.add(pause.channel()));
            } else if (!recorded.remove(pause.channel())) {
                fail(command, Refusal.REFUSED);
            }
        } else if (command instanceof AsteriskCommand.Park park) {
            ifThere(command, park.channel(), () -> park(park));
        } else if (command instanceof AsteriskCommand.ContinueInDialplan on) {
            ifThere(command, on.channel(), () -> gone(on.channel(), 0));
        } else if (command instanceof AsteriskCommand.ReadVariables read) {
            ifThere(command, read.channel(), () -> outbox.add(variables(read)));
        } else if (command instanceof AsteriskCommand.ReadStore read) {
            Map<String, String> values = new HashMap<>(database);
            values.keySet().removeIf(key -> !read.families().contains(key.replaceFirst("/.*", "")));
            outbox.add(new AsteriskEvent.StoreReread(read.channel(), read.families(), values, latestStored));
        } else if (command instanceof AsteriskCommand.FindEnds find) {
            Map<String, String> ends = new HashMap<>();
            find.channels().forEach(channel -> ends.put(channel, random.nextInt(8) > 0 ? channel : "elsewhere"));
            outbox.add(new AsteriskEvent.EndsFound(find.call(), ends));
        } else if (command instanceof AsteriskCommand.WatchHints watch) {
            watched = watch.hints();
            hintsChange();
        } else if (command instanceof AsteriskCommand.HandOver over) {
            ifThere(command, over.peer(), () -> ifThere(command, over.channel(), () -> handOver(over)));
        } else if (command instanceof AsteriskCommand.Play play) {
            ifThere(command, play.channel(), () -> say(new AsteriskEvent.PlayingEnded(play.playing())));
        } else if (command instanceof AsteriskCommand.SetVariable set
                && set.name().equals("TALK_DETECT(set)")) {
            ifThere(command, set.channel(), () -> {
                if (random.nextInt(3) > 0) {
                    say(new AsteriskEvent.SoundBegan(set.channel()));
                }
            });
        } else if (command instanceof AsteriskCommand.SetDeviceState state) {
            deviceStates.put(state.line(), state.state());
        }
    }

    /** It leaves us and is told of in one order or the other; whoever was parked is not ours any more. */
    private void park(AsteriskCommand.Park park) {
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

    void hintsChange() {
        AsteriskEvent.HintState[] all = AsteriskEvent.HintState.values();
        watched.forEach(hint -> say(new AsteriskEvent.HintChanged(hint, all[random.nextInt(all.length)])));
    }

    private Event variables(AsteriskCommand.ReadVariables read) {
        Map<String, String> values = new HashMap<>();
        for (String name : read.names()) {
            String value = switch (name) {
                case "ALERT_INFO" ->
                    List.of("urgent", "urgent", "bellcore-dr2", "", "", "", "").get(random.nextInt(7));
                case "AUTO_ANSWER" ->
                    List.of("1w", "2w", "1wb", "2wc", "?", "", "", "", "", "").get(random.nextInt(10));
                case "BYPASS_CFWD" -> random.nextInt(4) == 0 ? "1" : "";
                case "REDIRECTING(from-num)" -> random.nextInt(4) == 0 ? "1009" : "";
                case Onward.PASSED -> random.nextInt(4) == 0 ? "1001&1002" : "";
                default -> "";
            };
            if (!value.isEmpty()) {
                values.put(name, value);
            }
        }
        return new AsteriskEvent.VariablesRead(read.call(), read.channel(), values);
    }

    /** Both go on without the daemon, who hears of the one or the other for a while. */
    private void handOver(AsteriskCommand.HandOver over) {
        if (faultless && (recorded.contains(over.channel()) || recorded.contains(over.peer()))) {
            throw new AssertionError("recording goes on: " + over);
        }
        if (over.peer().endsWith("-far") && !dialled.contains(over.peer())) {
            throw new AssertionError("nobody was called: " + over);
        }
        for (String channel : List.of(over.channel(), over.peer())) {
            channels.remove(channel);
            dialled.remove(channel);
            onHold.remove(channel);
            say(
                    channel.startsWith("caller")
                            ? new AsteriskEvent.ChannelLeft(channel, 0)
                            : new AsteriskEvent.ChannelReleased(channel));
            say(new AsteriskEvent.PartyChanged(channel, new Party("4711", "New Party"), false));
            if (random.nextBoolean()) {
                say(new AsteriskEvent.Dialled(channel, DialStatus.ANSWER));
                say(new AsteriskEvent.ChannelLeft(channel, 16));
            }
        }
    }

    private void ifThere(AsteriskCommand command, String channel, Runnable then) {
        if (channels.containsKey(channel)) {
            then.run();
        } else {
            fail(command, Refusal.NOT_FOUND);
        }
    }

    private void fail(AsteriskCommand command, Refusal refusal) {
        // the answer to a request is not an event: it is never lost
        outbox.add(new AsteriskEvent.CommandFailed(command, refusal, "simulated"));
    }

    private void entered(String channel) {
        say(new AsteriskEvent.ChannelEntered(channel, List.of(), Party.UNKNOWN, ""));
    }

    private void say(Event event) {
        if (up) {
            outbox.add(event);
        }
    }

    private void gone(String either, int cause) {
        String channel = ChannelNames.firstHalf(either);
        channels.remove(channel);
        dialled.remove(channel);
        called.remove(channel);
        onHold.remove(channel);
        recorded.remove(channel);
        if (random.nextBoolean()) {
            say(new AsteriskEvent.HangupRequested(channel, cause));
        }
        say(new AsteriskEvent.ChannelLeft(channel, cause));
    }

    /** Something happens to a channel by itself. */
    private void live() {
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
            recorded.clear();
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
}
