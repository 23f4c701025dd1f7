package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.sccp.message.code.Tone;

/**
 * A switchboard with phones and an Asterisk that a test plays. SEP1 has line 1001, SEP2 has 1002, SEP3 has 1003; line 1010 is the second
 * button of SEP1 and of SEP2. Far channels are {@code 1-far} (by call), media channels {@code 1-em1} (by call and party).
 */
final class Scenario {
    static final Party CALLER = new Party("2001", "Carol");
    static final MediaAddress PHONE_AUDIO = new MediaAddress("127.0.0.9", 30000);
    static final MediaAddress ASTERISK_AUDIO = new MediaAddress("127.0.0.1", 20000);

    final Switchboard board = new Switchboard(new ChannelNames("T"));
    final Map<String, DeviceState> hints = new TreeMap<>();
    final List<Effect.Log> log = new ArrayList<>();
    final Map<Metric, Double> counts = new TreeMap<>();
    private final Map<String, Handset> phones = new HashMap<>();
    private final Map<TimerKey, Effect.StartTimer> timers = new LinkedHashMap<>();
    final List<AsteriskCommand> asked = new ArrayList<>();
    /** What AstDB has below SCCP. */
    final Map<String, String> database = new TreeMap<>();

    private final StoreTimes times = new StoreTimes();
    /** What AstDB takes for the time, in seconds since 1970. */
    long now = 10_000;

    /** What channels say of themselves when asked. */
    final Map<String, String> variables = new HashMap<>();

    private long session;

    /** Everything is there; the dialplan was read. */
    static Scenario office() {
        Scenario scenario = withoutAsterisk();
        scenario.send(new AsteriskEvent.AriUp(Map.of(), Set.of()));
        scenario.send(new AsteriskEvent.DialplanRead(TestLines.CONTEXT, TestLines.DIALPLAN));
        return scenario.soFarSoGood();
    }

    static Scenario withoutAsterisk() {
        Scenario scenario = new Scenario();
        scenario.send(new Event.LineAdded(TestLines.line("1001", "Alice")));
        scenario.send(new Event.LineAdded(TestLines.line("1002", "Bob")));
        scenario.send(new Event.LineAdded(TestLines.line("1003", "Dave")));
        scenario.send(new Event.LineAdded(TestLines.line("1010", "Office")));
        scenario.register("SEP1", Map.of(1, "1001", 2, "1010"));
        scenario.register("SEP2", Map.of(1, "1002", 2, "1010"));
        scenario.register("SEP3", Map.of(1, "1003"));
        return scenario;
    }

    /** An office in which line 1001 is SEP1's, 1002 SEP2's, and 1010 both's; lines forward, and have voice mail at 2099. */
    static Scenario forwardingOffice() {
        Scenario scenario = office();
        scenario.send(new Event.LineAdded(TestLines.line("1001", "Alice", forwarding("SEP1"))));
        scenario.send(new Event.LineAdded(TestLines.line("1002", "Bob", forwarding("SEP2"))));
        scenario.send(new Event.LineAdded(TestLines.line("1010", "Office", forwarding("SEP1", "SEP2"))));
        return scenario;
    }

    private static Extras forwarding(String... phones) {
        return Extras.of(
                new Forwarding.Options(new TreeSet<>(List.of(phones)), Duration.ofSeconds(20)),
                new Diverting.VoiceMail("2099"),
                new CallWaiting.Options(2, Tone.CALL_WAITING_TONE, Duration.ofSeconds(10)));
    }

    Handset register(String name, Map<Integer, String> lines) {
        return register(name, lines, Extras.NONE);
    }

    Handset register(String name, Map<Integer, String> lines, Extras settings) {
        Handset phone = new Handset(name);
        phones.put(name, phone);
        phone.session = ++session;
        send(new PhoneEvent.Registered(new Phone(
                name,
                session,
                new TreeMap<>(lines),
                Map.of(1, "600"),
                true,
                true,
                1,
                EnumSet.of(Codec.ULAW, Codec.ALAW),
                Map.of(),
                settings.with(new DoNotDisturb.Options(List.of(DndMode.REJECT, DndMode.SILENT)))
                        .with(new FeatureButtons.Buttons(Map.of(
                                1, new FeatureButtons.Button(Key.DO_NOT_DISTURB, ""),
                                2, new FeatureButtons.Button(Key.FORWARD_ALL, "2002"),
                                3, new FeatureButtons.Button(Key.MONITOR, ""),
                                4, new FeatureButtons.Button(Key.PAGE, "799"),
                                5, new FeatureButtons.Button(Key.PAGE, "798"),
                                6, new FeatureButtons.Button(Key.PAGE, "797")))))));
        return phone;
    }

    Handset phone(String name) {
        Handset phone = phones.get(name);
        assertThat(phone).as(name).isNotNull();
        return phone;
    }

    /** An outgoing call of SEP1 to 600, up to {@code stage}. */
    static Scenario outgoing(Stage stage) {
        Scenario scenario = office();
        Handset phone = scenario.phone("SEP1").offHook();
        if (stage == Stage.OFF_HOOK) {
            return scenario;
        }
        if (stage == Stage.DIALING) {
            phone.press("60");
            return scenario;
        }
        phone.press("600");
        if (stage == Stage.FAILED) {
            return scenario.entered("1-far").dialled("1-far", DialStatus.BUSY);
        }
        scenario.entered("1-far").dialled("1-far", DialStatus.STARTED);
        if (stage != Stage.PROCEEDING) {
            scenario.dialled("1-far", DialStatus.RINGING);
        }
        if (stage == Stage.CONNECTED) {
            scenario.dialled("1-far", DialStatus.ANSWER).audioOpens("SEP1");
        }
        return scenario;
    }

    /** A call of 2001 to 1002, ringing at SEP2 or answered there. */
    static Scenario incoming(Stage stage) {
        Scenario scenario = office().callComesIn("caller", "1002");
        if (stage == Stage.CONNECTED) {
            scenario.phone("SEP2").key(Key.ANSWER);
            scenario.audioOpens("SEP2");
        }
        return scenario;
    }

    // ---- what Asterisk does

    Scenario callComesIn(String channel, String line) {
        return send(new AsteriskEvent.ChannelEntered(channel, List.of(line), CALLER, line));
    }

    Scenario entered(String channel) {
        return send(new AsteriskEvent.ChannelEntered(id(channel), List.of(), Party.UNKNOWN, ""));
    }

    Scenario dialled(String channel, DialStatus status) {
        return send(new AsteriskEvent.Dialled(id(channel), status));
    }

    Scenario left(String channel, int cause) {
        return send(new AsteriskEvent.ChannelLeft(id(channel), cause));
    }

    Scenario hangupRequested(String channel, int cause) {
        return send(new AsteriskEvent.HangupRequested(id(channel), cause));
    }

    /** The last command of the kind fails. */
    Scenario fails(Class<? extends AsteriskCommand> kind, AsteriskEvent.Refusal why) {
        AsteriskCommand command = asked.stream()
                .filter(kind::isInstance)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " among " + asked));
        return send(new AsteriskEvent.CommandFailed(command, why, "as told"));
    }

    /** The phone opens its receive channel and Asterisk makes the media channel for it. */
    Scenario audioOpens(String name) {
        phone(name).opensReceiveChannel();
        AsteriskCommand.CreateMedia media = (AsteriskCommand.CreateMedia) asked.stream()
                .filter(AsteriskCommand.CreateMedia.class::isInstance)
                .reduce((first, second) -> second)
                .orElseThrow();
        send(new AsteriskEvent.MediaCreated(media.call(), media.channel(), ASTERISK_AUDIO));
        return send(new AsteriskEvent.ChannelEntered(media.channel(), List.of(), Party.UNKNOWN, ""));
    }

    /** ARI is back and lists these channels and bridges. */
    Scenario back(Map<String, AsteriskEvent.LiveChannel> channels, String... bridges) {
        Map<String, AsteriskEvent.LiveChannel> live = new HashMap<>();
        channels.forEach((channel, state) -> live.put(id(channel), state));
        return send(new AsteriskEvent.AriUp(
                live, Arrays.stream(bridges).map(Scenario::id).collect(Collectors.toSet())));
    }

    static AsteriskEvent.LiveChannel live(boolean answered, String... arguments) {
        return new AsteriskEvent.LiveChannel(answered, List.of(arguments), CALLER, "1002");
    }

    /** {@code 1-far} is short for the whole id; other names are Asterisk's own. */
    static String id(String channel) {
        return Character.isDigit(channel.charAt(0)) ? "sccp-T-" + channel : channel;
    }

    // ---- time

    Scenario timePasses(TimerKey.Kind kind) {
        Effect.StartTimer timer = timer(kind);
        timers.remove(timer.key());
        return send(new Event.TimerFired(timer.key(), timer.token()));
    }

    Duration patience(TimerKey.Kind kind) {
        return timer(kind).after();
    }

    boolean isWaiting(TimerKey.Kind kind) {
        return timers.keySet().stream().anyMatch(key -> key.kind() == kind);
    }

    private Effect.StartTimer timer(TimerKey.Kind kind) {
        return timers.values().stream()
                .filter(timer -> timer.key().kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no timer " + kind + " among " + timers.keySet()));
    }

    // ---- what came of it

    private static boolean isRedial(AsteriskCommand command) {
        return command instanceof AsteriskCommand.Store store && store.key().endsWith("/redial");
    }

    /** Exactly these commands, without hints and dialplan reading, since last asked. */
    Scenario asked(String... commands) {
        assertThat(asked.stream()
                        .filter(command -> !(command instanceof AsteriskCommand.SetDeviceState)
                                && !(command instanceof AsteriskCommand.ReadDialplan)
                                && !(command instanceof AsteriskCommand.ReadVariables)
                                && !(command instanceof AsteriskCommand.ReadStore)
                                && !isRedial(command))
                        .map(InWords::of))
                .containsExactly(commands);
        asked.clear();
        return this;
    }

    <T extends AsteriskCommand> T lastAsked(Class<T> kind) {
        return kind.cast(asked.stream()
                .filter(kind::isInstance)
                .reduce((first, second) -> second)
                .orElseThrow());
    }

    boolean wasAsked(String command) {
        return asked.stream().map(InWords::of).anyMatch(command::equals);
    }

    boolean wasAskedAnything() {
        return !asked.isEmpty();
    }

    /** The next expectations are about what comes from now on only. */
    Scenario soFarSoGood() {
        asked.clear();
        log.clear();
        phones.values().forEach(phone -> phone.told.clear());
        return this;
    }

    @Nullable
    Stage stage() {
        return stage(1);
    }

    @Nullable
    Stage stage(int call) {
        Call current = board.call(call);
        return current == null ? null : current.stage();
    }

    @Nullable
    Failure failure() {
        Call current = board.call(1);
        return current == null ? null : current.failure();
    }

    /** Nothing goes on, nothing is shown, no timer runs. */
    void isQuiet() {
        assertThat(board.allCalls()).isEmpty();
        assertThat(timers).isEmpty();
        phones.values().forEach(phone -> phone.screen.assertAtRest());
    }

    Scenario send(Event event) {
        List<Effect> effects = board.handle(event);
        for (Effect effect : effects) {
            if (effect instanceof Effect.ToPhone told) {
                Handset phone = phone(told.phone());
                told.commands().forEach(phone::take);
            } else if (effect instanceof Effect.StartTimer start) {
                timers.put(start.key(), start);
            } else if (effect instanceof Effect.StopTimer stop) {
                timers.remove(stop.key());
            } else if (effect instanceof Effect.Log line) {
                log.add(line);
            } else if (effect instanceof Effect.Count count) {
                counts.merge(count.metric(), count.amount(), Double::sum);
            } else if (effect instanceof AsteriskCommand command) {
                asked.add(command);
                if (command instanceof AsteriskCommand.SetDeviceState hint) {
                    hints.put(hint.line(), hint.state());
                }
            }
        }
        effects.forEach(this::answer);
        return this;
    }

    /** Asterisk answers questions at once. */
    private void answer(Effect effect) {
        if (effect instanceof AsteriskCommand.Store store) {
            AsteriskCommand.Store filled = times.fill(store, now);
            if (store.value().isEmpty()) {
                database.remove(store.key());
            } else {
                database.put(store.key(), filled.value());
            }
        } else if (effect instanceof AsteriskCommand.ReadStore read) {
            Map<String, String> values = new HashMap<>(database);
            values.keySet().removeIf(key -> !read.families().contains(key.replaceFirst("/.*", "")));
            send(new AsteriskEvent.StoreReread(read.channel(), read.families(), values, Long.MAX_VALUE));
        } else if (effect instanceof AsteriskCommand.ReadVariables read) {
            Map<String, String> values = new HashMap<>(variables);
            values.keySet().retainAll(read.names());
            send(new AsteriskEvent.VariablesRead(read.call(), read.channel(), values));
        }
    }

    /** One phone and the person in front of it. */
    final class Handset {
        final String name;
        final SimulatedPhone screen;
        long session;
        private final List<String> told = new ArrayList<>();

        Handset(String name) {
            this.name = name;
            this.screen = new SimulatedPhone(name);
        }

        private void take(PhoneCommand command) {
            screen.take(command);
            told.add(InWords.of(command));
        }

        Handset offHook() {
            return does(new PhoneEvent.OffHook(name, 0));
        }

        Handset onHook() {
            return does(new PhoneEvent.OnHook(name));
        }

        Handset press(String digits) {
            digits.chars().forEach(digit -> does(new PhoneEvent.Digit(name, (char) digit)));
            return this;
        }

        Handset key(Key key) {
            return key(key, 0, 0);
        }

        Handset key(Key key, int instance, int call) {
            return does(new PhoneEvent.Pressed(name, key, instance, call));
        }

        Handset enbloc(String number) {
            return does(new PhoneEvent.Enbloc(name, 0, number));
        }

        Handset opensReceiveChannel() {
            assertThat(screen.receiving).as("%s was asked to receive", name).isNotZero();
            return does(new PhoneEvent.ReceiveChannelOpened(name, screen.receiving, PHONE_AUDIO));
        }

        Handset cannotOpenReceiveChannel() {
            return does(new PhoneEvent.ReceiveChannelFailed(name, screen.receiving, "NO_PORT"));
        }

        Handset vanishes() {
            return does(new PhoneEvent.Gone(name, session));
        }

        Handset does(PhoneEvent event) {
            send(event);
            return this;
        }

        /** Exactly these commands since last asked. */
        Handset told(String... commands) {
            assertThat(told).as(name).containsExactly(commands);
            told.clear();
            return this;
        }

        Handset toldAmongOthers(String... commands) {
            assertThat(told).as(name).contains(commands);
            told.clear();
            return this;
        }

        Handset toldNothingOf(String kind) {
            assertThat(told).as(name).noneMatch(command -> command.startsWith(kind));
            return this;
        }

        boolean wasToldAnything() {
            return !told.isEmpty();
        }

        Handset toldNothing() {
            assertThat(told).as(name).isEmpty();
            return this;
        }

        /** The prompt of the one call it has. */
        String prompt() {
            assertThat(screen.prompts).as(name).hasSize(1);
            return InWords.prompt(screen.prompts.values().iterator().next());
        }
    }
}
