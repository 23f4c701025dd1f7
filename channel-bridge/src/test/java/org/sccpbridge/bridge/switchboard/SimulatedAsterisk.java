package org.sccpbridge.bridge.switchboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.Refusal;

/**
 * An Asterisk of random moods: it performs commands in the order of their call but whenever it likes, refuses some, forgets to answer
 * others, and lists its channels a little late.
 */
final class SimulatedAsterisk extends SimulatedChannels {
    private final List<AsteriskCommand> waiting = new ArrayList<>();
    /** AstDB, below SCCP. */
    final Map<String, String> database = new TreeMap<>();
    /** Number of the latest change that it knows of. */
    long latestStored;

    final Map<String, DeviceState> deviceStates = new HashMap<>();
    private Set<String> watched = Set.of();
    /** No request is refused or left unanswered. */
    boolean faultless;

    SimulatedAsterisk(Random random) {
        super(random);
    }

    void take(AsteriskCommand command) {
        if (command instanceof AsteriskCommand.Store store) {
            // taken at once: whatever is read knows of it
            latestStored = store.number();
            if (store.value().isEmpty()) {
                database.remove(store.key());
            } else {
                database.put(store.key(), store.at(3000).value());
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
            if (command instanceof AsteriskCommand.StopRecording stop) {
                unstopped.add(stop.channel());
            }
            fail(command, Refusal.UNREACHABLE);
            return;
        }
        if (hostile && !faultless && random.nextInt(50) == 0 && !(command instanceof AsteriskCommand.StopRecording)) {
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
                if (unstopped.remove(start.channel())) {
                    // what is left of an earlier one is ended first
                    recordings.remove(start.channel());
                }
                recordings.merge(start.channel(), 1, Integer::sum);
                outbox.add(new AsteriskEvent.RecordingStarted(start.call(), start.channel(), start.file()));
            });
        } else if (command instanceof AsteriskCommand.StopRecording stop) {
            unstopped.remove(stop.channel());
            if (recordings.remove(stop.channel()) != null) {
                outbox.add(new AsteriskEvent.RecordingStopped(stop.call(), stop.channel()));
            } else {
                fail(command, Refusal.REFUSED);
            }
        } else if (command instanceof AsteriskCommand.PauseRecording pause) {
            if (!pause.paused()) {
                ifThere(command, pause.channel(), () -> recordings.put(pause.channel(), 1));
            } else if (recordings.remove(pause.channel()) == null) {
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
        if (faultless && (recordings.containsKey(over.channel()) || recordings.containsKey(over.peer()))) {
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
}
