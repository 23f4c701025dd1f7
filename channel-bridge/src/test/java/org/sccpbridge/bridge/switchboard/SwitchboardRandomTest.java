package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;

/**
 * Anybody presses anything at any time while Asterisk does what it likes: a million events and more, the same for the same seed.
 * Whatever happened, every call can end, and once everybody has hung up nothing is left over anywhere. That everything worth it happened
 * often enough ({@link Coverage}) is asked of all seeds together, not of each.
 *
 * <p>More or less of it: {@code -Drandom.events=20000} for a quick look, {@code -Drandom.seed=5 -Drandom.seeds=36} for 36 other seeds.
 */
class SwitchboardRandomTest {
    private static final int ALL_EVENTS = 255_000;
    private static final int ALL_SEEDS = 4;
    private static final int EVENTS = Integer.getInteger("random.events", ALL_EVENTS);
    private static final int SEEDS = Integer.getInteger("random.seeds", ALL_SEEDS);
    private static final long FIRST_SEED = Long.getLong("random.seed", 1);

    private static final int EPISODE = 400;
    private static final List<String> LINES = List.of("1001", "1002", "1003", "1004", "1005");
    private static final String GROUP_OF_ALL = "799";
    private static final List<String> NO_LINES = List.of("nobody", GROUP_OF_ALL);
    private static final List<String> NUMBERS =
            List.of("600", "1002", "1005", "55", "5#", "921234", "8123#", "8123", "*72#", "4", "601", "100", "2001");
    private static final List<String> BLOCKS = List.of("600", "1002", "", "6/0", "9".repeat(300), "77");
    private static final List<String> CHOICES = List.of("MUTE", "KICK", "KICK", "EXIT", "", "g", "0", "gSEP9");
    private static final List<Key> CONFERENCE_KEYS = List.of(
            Key.CONFERENCE, Key.CONFERENCE, Key.CONFERENCE, Key.JOIN, Key.JOIN, Key.REMOVE_LAST, Key.CONFERENCE_LIST);
    private static final String DIGITS = "0123456789*#";
    private static final Extras WAITING = Extras.of(
            new CallWaiting.Options(3, Tone.CALL_WAITING_TONE, Duration.ofSeconds(10)),
            new Diverting.VoiceMail("2099"));
    private static final PickupGroups GROUP = PickupGroups.of("1", "sales");
    private static final List<Key> KEYS = List.of(Key.values());
    private static final List<ForwardKind> KINDS = List.of(ForwardKind.values());
    private static final List<DndMode> MODES = List.of(DndMode.values());
    private static final Coverage TOGETHER = new Coverage();

    private final Map<TimerKey, Long> timers =
            new TreeMap<>(Comparator.comparingInt(TimerKey::call).thenComparing(TimerKey::kind));
    private final Map<String, SimulatedPhone> phones = new TreeMap<>();
    private final Map<String, String> typing = new TreeMap<>();
    private final Set<String> registered = new HashSet<>();
    private final Switchboard board = new Switchboard(new ChannelNames("T"));
    private final Deque<Event> history = new ArrayDeque<>();
    private final Coverage coverage = new Coverage();
    private Random random = new Random(0);
    private SimulatedAsterisk asterisk = new SimulatedAsterisk(random);
    private long session;
    private int events;

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leavesNothingBehindWhateverHappens(long seed) {
        random = new Random(seed);
        asterisk = new SimulatedAsterisk(random);
        try {
            run();
        } catch (AssertionError | RuntimeException e) {
            StringBuilder text = new StringBuilder("seed " + seed + ", event " + events + ": " + e.getMessage());
            history.forEach(event -> text.append("\n  ").append(event));
            throw new AssertionError(text.toString(), e);
        }
        assertThat(events).isGreaterThanOrEqualTo(EVENTS);
        TOGETHER.add(coverage);
    }

    @AfterAll
    static void everythingHappenedOften() {
        if (EVENTS >= ALL_EVENTS && SEEDS >= ALL_SEEDS) {
            TOGETHER.assertEverythingHappenedOften();
        }
    }

    private void run() {
        LINES.forEach(line -> send(new Event.LineAdded(TestLines.line(line, "Line " + line, settings(line)))));
        Paging.Group everybody = new Paging.Group(Set.of(), new MediaAddress("239.255.1.1", 20480), Codec.ULAW, "");
        send(new Event.LineAdded(TestLines.line(GROUP_OF_ALL, "All", Extras.of(everybody))));
        asterisk.linkBack(false);
        for (int i = 1; i <= 4; i++) {
            register("SEP" + i);
        }
        for (int episode = 1; events < EVENTS; episode++) {
            asterisk.faultless = episode % 2 == 0;
            for (int i = 0; i < EPISODE; i++) {
                anything();
            }
            calmDown();
        }
        for (int i = 0; i < EPISODE; i++) {
            anything();
        }
        send(new Event.Stopping());
        assertThat(board.allCalls()).isEmpty();
        phones.values().stream()
                .filter(phone -> registered.contains(phone.name))
                .forEach(phone -> phone.assertShows(board));
    }

    /** The last line is every phone's, the others one's each. */
    private static Extras settings(String line) {
        TreeSet<String> phones = new TreeSet<>();
        for (int i = 1; i <= 4; i++) {
            if (line.equals("1005") || line.equals(LINES.get(i - 1))) {
                phones.add("SEP" + i);
            }
        }
        PickupGroups groups = line.equals("1004") ? PickupGroups.NONE : GROUP;
        Extras more = line.equals("1003") ? WAITING.with(new Hotline.Options("600", Duration.ofSeconds(3))) : WAITING;
        return more.with(new Pickup.Options(groups, groups, !line.equals("1002"), "", !line.equals("1003")))
                .with(new Forwarding.Options(phones, Duration.ofSeconds(20)));
    }

    /** The dialplan writes AstDB, an admin orders. */
    private void otherHandsAct() {
        String line = LINES.get(random.nextInt(LINES.size()));
        ForwardKind kind = KINDS.get(random.nextInt(KINDS.size()));
        switch (random.nextInt(5)) {
            case 0 ->
                send(new AdminEvent.SetForward(
                        line, kind, List.of("", "", "600", "4").get(random.nextInt(4))));
            case 1 ->
                send(new AdminEvent.SetDoNotDisturb(
                        "SEP" + (1 + random.nextInt(4)), MODES.get(random.nextInt(MODES.size()))));
            case 2 -> send(new AsteriskEvent.StoreRead(asterisk.database, Long.MAX_VALUE));
            case 3 -> asterisk.database.put("SEP" + (1 + random.nextInt(4)) + "/" + line + "/" + kind.stored(), "1002");
            default -> asterisk.database.clear();
        }
    }

    private void anything() {
        switch (random.nextInt(41)) {
            case 40 -> {
                otherHandsAct();
                if (!asterisk.parked.isEmpty()) {
                    send(new PhoneEvent.Pressed(somePhone().name, Key.PARKED_CALLS, 1, 0));
                }
            }
            case 0 ->
                asterisk.callComesIn(
                        random.nextInt(10) == 0
                                ? NO_LINES.get(random.nextInt(2))
                                : LINES.get(random.nextInt(LINES.size())));
            case 1 -> fireTimer();
            case 2 -> {
                if (!asterisk.faultless) {
                    linkChanges();
                }
            }
            case 3 -> registrationChanges();
            case 4 -> {
                dialplanChanges();
                asterisk.hintsChange();
                asterisk.unpark();
            }
            case 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17 -> userDoes(somePhone());
            default -> asterisk.act(true).forEach(this::send);
        }
    }

    private SimulatedPhone somePhone() {
        return phones.get("SEP" + (1 + random.nextInt(4)));
    }

    private void userDoes(SimulatedPhone phone) {
        String name = phone.name;
        int line = random.nextInt(4);
        switch (random.nextInt(18)) {
            case 16 -> conferences(phone);
            case 17 -> {
                if (phone.shown != null) {
                    pick(phone, phone.shown);
                }
            }
            case 0 ->
                send(random.nextInt(4) == 0 ? new PhoneEvent.PathTaken(name) : new PhoneEvent.OffHook(name, line));
            case 1 -> send(new PhoneEvent.OnHook(name));
            case 2 -> send(new PhoneEvent.Enbloc(name, line, BLOCKS.get(random.nextInt(BLOCKS.size()))));
            case 3, 4, 5, 6 -> {
                if (!phone.calls.isEmpty()) {
                    type(name);
                }
            }
            case 7, 8 -> {
                if (phone.calls.isEmpty() || random.nextInt(3) == 0) {
                    pressAnything(phone, line);
                } else {
                    pressWhatIsOffered(phone, line);
                }
            }
            case 9 -> send(new PhoneEvent.Pressed(name, reachesNobody(phone) ? Key.CALL_BACK : Key.ANSWER, 0, 0));
            case 10 -> transfers(phone);
            case 11 -> {
                if (phone.listening != 0) {
                    send(new PhoneEvent.MulticastFailed(name, phone.listening, "simulated"));
                }
            }
            default -> answerAudio(phone);
        }
    }

    /** Often with a conversation to give away, and often going through with it; left to chance alone that hardly ever happens. */
    private void transfers(SimulatedPhone phone) {
        if (random.nextInt(3) == 0) {
            send(new PhoneEvent.Enbloc(phone.name, 1, "600"));
            meanwhile(phone);
        }
        send(new PhoneEvent.Pressed(phone.name, Key.TRANSFER, 0, 0));
        if (random.nextBoolean()) {
            send(new PhoneEvent.Enbloc(phone.name, 1, random.nextBoolean() ? "600" : "1002"));
            meanwhile(phone);
            send(new PhoneEvent.Pressed(phone.name, random.nextInt(4) == 0 ? Key.DIRECT_TRANSFER : Key.TRANSFER, 0, 0));
        }
    }

    private void meanwhile(SimulatedPhone phone) {
        for (int i = random.nextInt(20); i > 0; i--) {
            asterisk.act(true).forEach(this::send);
            answerAudio(phone);
        }
    }

    private boolean reachesNobody(SimulatedPhone phone) {
        return random.nextBoolean()
                && (phone.calls.containsValue(CallStateCode.RING_OUT) || phone.calls.containsValue(CallStateCode.BUSY));
    }

    private void pressAnything(SimulatedPhone phone, int line) {
        Key key = random.nextInt(3) == 0 ? Key.BACKSPACE : KEYS.get(random.nextInt(KEYS.size()));
        int call = phone.calls.isEmpty() || random.nextBoolean()
                ? random.nextInt(3)
                : phone.calls.keySet().iterator().next();
        send(new PhoneEvent.Pressed(phone.name, key, line, call));
    }

    private void pressWhatIsOffered(SimulatedPhone phone, int line) {
        Phone known = board.phone(phone.name);
        List<Call> shown = known == null ? List.of() : board.shownAt(known);
        if (known != null && !shown.isEmpty()) {
            Call call = shown.get(random.nextInt(shown.size()));
            List<Key> offered = List.copyOf(board.meaningful(known, call));
            Key key = offered.get(random.nextInt(offered.size()));
            send(new PhoneEvent.Pressed(phone.name, key, line, call.reference()));
        }
    }

    private void pick(SimulatedPhone phone, PhoneCommand.ShowMenu shown) {
        String choice = CHOICES.get(random.nextInt(CHOICES.size()));
        if (choice.equals("EXIT")) {
            // the key closes the page at the phone
            phone.shown = null;
        }
        send(new PhoneEvent.Picked(phone.name, shown.application(), choice));
        if (phone.shown != null) {
            shown.menu().items().stream()
                    .skip(random.nextInt(3))
                    .findFirst()
                    .ifPresent(item -> send(new PhoneEvent.Picked(phone.name, shown.application(), item.choice())));
        }
    }

    private void conferences(SimulatedPhone phone) {
        if (random.nextInt(3) == 0) {
            confer(phone);
        }
        Key key = CONFERENCE_KEYS.get(random.nextInt(CONFERENCE_KEYS.size()));
        send(new PhoneEvent.Pressed(phone.name, key, 0, 0));
    }

    /** So many steps that they would hardly ever come one after the other by chance. */
    private void confer(SimulatedPhone phone) {
        send(new PhoneEvent.Pressed(phone.name, Key.NEW_CALL, 0, 0));
        talkTo600(phone);
        send(new PhoneEvent.Pressed(phone.name, random.nextBoolean() ? Key.CONFERENCE : Key.NEW_CALL, 0, 0));
        talkTo600(phone);
        send(new PhoneEvent.Pressed(phone.name, random.nextBoolean() ? Key.CONFERENCE : Key.JOIN, 0, 0));
        send(new PhoneEvent.Pressed(phone.name, Key.CONFERENCE_LIST, 0, 0));
        if (phone.shown != null && random.nextBoolean()) {
            pick(phone, phone.shown);
        }
    }

    private void talkTo600(SimulatedPhone phone) {
        send(new PhoneEvent.Enbloc(phone.name, 0, "600"));
        settle();
        for (Call call : board.callsOf(phone.name)) {
            Far far = call.far();
            if (far != null && call.stage().isSettingUp()) {
                asterisk.answers(far.channel());
            }
        }
        settle();
        if (phone.receiving != 0) {
            send(new PhoneEvent.ReceiveChannelOpened(
                    phone.name, phone.receiving, new MediaAddress("127.0.0.9", 30000)));
        }
    }

    /** Mostly a number somebody could mean, now and then a slip of the finger. */
    private void type(String phone) {
        String rest = typing.getOrDefault(phone, "");
        if (rest.isEmpty() || board.callsOf(phone).isEmpty()) {
            rest = NUMBERS.get(random.nextInt(NUMBERS.size()));
        }
        if (random.nextInt(20) == 0) {
            send(new PhoneEvent.Digit(phone, DIGITS.charAt(random.nextInt(DIGITS.length()))));
        }
        for (int i = Math.min(rest.length(), 1 + random.nextInt(4)); i > 0; i--) {
            send(new PhoneEvent.Digit(phone, rest.charAt(0)));
            rest = rest.substring(1);
        }
        typing.put(phone, rest);
    }

    private void answerAudio(SimulatedPhone phone) {
        if (!phone.asked.isEmpty() && random.nextInt(3) > 0) {
            int call = random.nextInt(20) == 0 ? random.nextInt(100) : phone.asked.remove();
            send(new PhoneEvent.StatisticsReported(
                    phone.name, call, new AudioReport(9, 8, 1, 0, 0, random.nextInt(5))));
            return;
        }
        if (phone.receiving == 0 && random.nextInt(10) > 0) {
            return;
        }
        int party = random.nextInt(20) == 0 ? random.nextInt(100) : phone.receiving;
        if (random.nextInt(30) == 0) {
            send(new PhoneEvent.ReceiveChannelFailed(phone.name, party, "simulated"));
        } else {
            send(new PhoneEvent.ReceiveChannelOpened(phone.name, party, new MediaAddress("127.0.0.9", 30000)));
        }
    }

    private void fireTimer() {
        List<TimerKey> armed = new ArrayList<>(timers.keySet());
        if (!armed.isEmpty()) {
            TimerKey key = armed.get(random.nextInt(armed.size()));
            long token = random.nextInt(10) == 0 ? 0 : timers.get(key);
            send(new Event.TimerFired(key, token));
        }
    }

    private void linkChanges() {
        if (!asterisk.up) {
            asterisk.linkBack(random.nextInt(8) == 0);
        } else if (random.nextInt(6) == 0) {
            asterisk.linkLost();
        } else if (random.nextInt(3) == 0) {
            linkFlickers();
        } else if (random.nextInt(4) == 0) {
            callerWaitsForPhone();
        }
    }

    /** Phone and link are away as the call comes in; the link is back first. */
    private void callerWaitsForPhone() {
        SimulatedPhone phone = somePhone();
        send(new PhoneEvent.Gone(phone.name, sessionOf(phone.name)));
        asterisk.linkLost();
        asterisk.callComesIn(ownLine(phone.name));
        asterisk.linkBack(false);
    }

    /** Only a moment, in which much happens. */
    private void linkFlickers() {
        phones.values().stream().filter(phone -> phone.receiving != 0).forEach(this::answerAudio);
        asterisk.linkLost();
        asterisk.answerUnheard();
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            asterisk.act(true).forEach(this::send);
        }
        asterisk.linkBack(false);
    }

    private void dialplanChanges() {
        send(
                random.nextInt(3) == 0
                        ? new AsteriskEvent.DialplanUnknown(TestLines.CONTEXT)
                        : new AsteriskEvent.DialplanRead(TestLines.CONTEXT, TestLines.DIALPLAN));
    }

    private void registrationChanges() {
        SimulatedPhone phone = somePhone();
        if (!registered.contains(phone.name)) {
            register(phone.name);
            return;
        }
        switch (random.nextInt(6)) {
            case 0 -> register(phone.name);
            case 1 -> {
                long current = sessionOf(phone.name);
                send(new PhoneEvent.Gone(phone.name, random.nextInt(4) > 0 ? current : current - 1));
            }
            default -> {
                // once a registration; a page that it hears already is no part of it
                if (phone.listening == 0) {
                    send(new PhoneEvent.Ready(phone.name));
                }
            }
        }
    }

    private static String ownLine(String phone) {
        return LINES.get(phone.charAt(3) - '1');
    }

    private void register(String name) {
        int own = name.charAt(3) - '1';
        TreeMap<Integer, String> lines = new TreeMap<>(Map.of(1, ownLine(name), 2, "1005"));
        phones.put(name, new SimulatedPhone(name));
        registered.add(name);
        Set<Codec> codecs = random.nextInt(20) == 0 ? EnumSet.noneOf(Codec.class) : EnumSet.of(Codec.ULAW, Codec.ALAW);
        Conference.Stay stay = List.of(Conference.Stay.values()).get(own % 3);
        Extras settings = Extras.of(
                new Conference.Options(true, stay, own != 3, own != 2, own == 1, own != 1),
                new HoldAndResume.Reminder(Duration.ofSeconds(60)),
                new CallStatistics.Options(own % 2 == 0),
                new SilentPhones.Options(Duration.ofSeconds(own < 3 ? 15 : 0)),
                new Parking.Buttons(
                        Map.of(1, new Parking.LotButton("default", false), 2, new Parking.LotButton("default", true))),
                new DoNotDisturb.Options(List.of(DndMode.REJECT, DndMode.SILENT)),
                new FeatureButtons.Buttons(Map.of(
                        1, new FeatureButtons.Button(Key.DO_NOT_DISTURB, ""),
                        2, new FeatureButtons.Button(Key.FORWARD_ALL, "2001"),
                        3, new FeatureButtons.Button(Key.MONITOR, ""))));
        settings = own == 0 ? settings : settings.with(new Menu.Shows());
        if (own != 3) {
            settings = settings.with(new Recording.Options("{line}-{number}.wav", ""));
        }
        send(new PhoneEvent.Registered(new Phone(
                name,
                ++session,
                lines,
                Map.of(1, "600"),
                own % 2 == 0,
                true,
                1,
                codecs,
                Map.of(),
                own == 0 ? settings.with(new Answering.LastFirst()) : settings)));
    }

    private void allHangUp() {
        for (String phone : phones.keySet()) {
            for (int i = 0; i < 100 && !board.callsOf(phone).isEmpty(); i++) {
                send(new PhoneEvent.Pressed(phone, Key.END_CALL, 0, 0));
            }
            assertThat(board.callsOf(phone)).isEmpty();
        }
    }

    /** Everybody hangs up, timers run out, Asterisk does what it was asked: then nothing may be left. */
    private void calmDown() {
        asterisk.database.clear();
        send(new AsteriskEvent.StoreRead(Map.of(), Long.MAX_VALUE));
        if (!asterisk.up) {
            asterisk.linkBack(false);
        }
        settle();
        if (!asterisk.faultless) {
            // what was refused or lost on the way is made good by one clean reconnect, as in life
            asterisk.linkLost();
            settle();
            asterisk.linkBack(false);
            settle();
        }
        for (String phone : List.copyOf(phones.keySet())) {
            if (!registered.contains(phone)) {
                register(phone);
            }
        }
        allHangUp();
        // somebody may have set one just before hanging up
        asterisk.database.clear();
        send(new AsteriskEvent.StoreRead(Map.of(), Long.MAX_VALUE));
        settle();
        for (int i = 0; !timers.isEmpty(); i++) {
            check(i < 10_000, "timers without end:", board.allCalls());
            Map.Entry<TimerKey, Long> timer = timers.entrySet().iterator().next();
            send(new Event.TimerFired(timer.getKey(), timer.getValue()));
            // a transfer that came to nothing rings where it came from
            allHangUp();
        }
        while (!asterisk.parked.isEmpty()) {
            asterisk.unpark();
        }
        settle();
        asterisk.hangUpAll();
        settle();
        assertThat(board.allCalls()).isEmpty();
        assertThat(asterisk.channels).isEmpty();
        assertThat(asterisk.bridges).isEmpty();
        assertThat(timers).isEmpty();
        phones.values().forEach(SimulatedPhone::assertAtRest);
        LINES.forEach(line -> assertThat(asterisk.deviceStates).containsEntry(line, DeviceState.NOT_INUSE));
    }

    private void settle() {
        for (int i = 0; i < 100_000 && asterisk.isBusy(); i++) {
            asterisk.act(false).forEach(this::send);
        }
        assertThat(asterisk.isBusy()).isFalse();
    }

    private void send(Event event) {
        events++;
        history.add(event);
        if (history.size() > 30) {
            history.poll();
        }
        if (event instanceof PhoneEvent.Gone gone && gone.session() == sessionOf(gone.phone())) {
            registered.remove(gone.phone());
        }
        if (event instanceof Event.TimerFired fired
                && Long.valueOf(fired.token()).equals(timers.get(fired.key()))) {
            timers.remove(fired.key());
        }
        List<Effect> effects = board.handle(event);
        for (Effect effect : effects) {
            if (effect instanceof Effect.ToPhone told) {
                SimulatedPhone phone = phones.get(told.phone());
                told.commands().forEach(phone::take);
            } else if (effect instanceof Effect.StartTimer start) {
                timers.put(start.key(), start.token());
            } else if (effect instanceof Effect.StopTimer stop) {
                timers.remove(stop.key());
            } else if (effect instanceof AsteriskCommand command) {
                if (command instanceof AsteriskCommand.CreateMedia media) {
                    check(
                            event instanceof PhoneEvent.ReceiveChannelOpened opened
                                    && media.channel().endsWith("-em" + opened.party()),
                            "media without a port at the phone:",
                            media);
                }
                asterisk.take(command);
            }
        }
        for (Effect effect : effects) {
            if (effect instanceof Effect.ToPhone told) {
                phones.get(told.phone()).assertShows(board);
            }
        }
        List<Call> calls = List.copyOf(board.allCalls());
        calls.forEach(this::assertCanEnd);
        timers.keySet().forEach(key -> check(hasCause(key), "timer of nothing:", key));
        coverage.count(event, effects, calls);
    }

    private long sessionOf(String phone) {
        Phone known = board.phone(phone);
        return known == null ? 0 : known.session();
    }

    private boolean hasCause(TimerKey key) {
        return switch (key.kind()) {
            case MEDIA -> isPath(key.call(), path -> !path.requested());
            case NO_AUDIO -> isPath(key.call(), Media::joined);
            case STATISTICS -> !isPath(key.call(), path -> true);
            // a wish to be called back is no call
            case CALL_BACK -> key.call() <= board.lastReference();
            default -> board.call(key.call()) != null;
        };
    }

    private boolean isPath(int party, Predicate<Media> such) {
        return phones.keySet().stream()
                .map(board::audioOf)
                .anyMatch(path -> path != null && path.party() == party && such.test(path));
    }

    /** A call that waits for somebody who may never come has a timer. */
    private void assertCanEnd(Call call) {
        Far far = call.far();
        TimerKey.Kind needed = switch (call.stage()) {
            case OFF_HOOK -> TimerKey.Kind.FIRST_DIGIT;
            case DIALING -> TimerKey.Kind.NEXT_DIGIT;
            case FAILED -> TimerKey.Kind.ON_HOOK;
            case PROCEEDING -> far != null && !far.entered() ? TimerKey.Kind.SETUP : null;
            case RINGING_IN -> call.ringing().isEmpty() ? TimerKey.Kind.ABSENT : null;
            case LEAVING -> Departures.isHandedOver(call) ? TimerKey.Kind.SETUP : null;
            case CONNECTED, RINGING_OUT, ENDED -> null;
        };
        check(needed == null || timers.containsKey(new TimerKey(call.reference(), needed)), "nothing ends", call);
        check(
                (call.phone() == null)
                        == (call.stage() == Stage.RINGING_IN || call.stage() == Stage.LEAVING || call.isUnattended()),
                "nobody has",
                call);
        List<Call> mixed = board.callsIn(call.talk());
        check(!call.isUnattended() || mixed.size() > 1, "left alone:", call);
        mixed.forEach(other -> check(
                Objects.equals(call.phone(), other.phone())
                        && call.guests().equals(other.guests())
                        && call.held() == other.held(),
                "apart in one talk:",
                List.of(call, other)));
        check(call.held() == false || call.stage() == Stage.CONNECTED, "held before it was answered", call);
        check(far == null || far.music() == (call.held() && mixed.size() == 1), "music for no reason, or none", call);
        Recording.Recorded recorded = call.get(Recording.Recorded.class);
        check(recorded == null || recorded.paused() == call.held(), "recorded on hold, or silence", call);
        check(recorded == null || call.phone() != null, "recorded without us", call);
        check(call.stage() != Stage.LEAVING || leaves(call), "nothing takes it out", call);
        if (call.isHeard()) {
            Media path = board.audioOf(call.phone());
            check(path != null && path.talk() == call.talk(), "nobody hears", call);
            check(
                    path == null
                            || path.requested()
                            || timers.containsKey(new TimerKey(path.party(), TimerKey.Kind.MEDIA)),
                    "nothing ends the wait for the port of",
                    path);
        }
    }

    /** One of two on their way out: both know of each other. */
    private boolean leaves(Call call) {
        Departures.Joining joining = call.get(Departures.Joining.class);
        Departures.Joined joined = call.get(Departures.Joined.class);
        int other = joining == null ? joined == null ? 0 : joined.call() : joining.peer();
        Call partner = board.call(other);
        return Departures.isHandedOver(call) || (partner != null && partner.stage() == Stage.LEAVING);
    }

    private static void check(boolean holds, String otherwise, @Nullable Object of) {
        if (!holds) {
            throw new AssertionError(otherwise + " " + of);
        }
    }
}
