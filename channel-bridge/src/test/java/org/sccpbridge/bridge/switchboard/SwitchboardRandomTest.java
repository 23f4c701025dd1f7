package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sccpbridge.bridge.config.Codec;
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
    private static final Extras WAITING = Extras.of(
            new CallWaiting.Options(3, Tone.CALL_WAITING_TONE, Duration.ofSeconds(10)),
            new Diverting.VoiceMail("2099"));
    private static final PickupGroups GROUP = PickupGroups.of("1", "sales");
    private static final List<ForwardKind> KINDS = List.of(ForwardKind.values());
    /** Fresh, one hour and more old, and none. */
    private static final List<String> WISHES = List.of(";3999;inuse", ";3999;inuse", ";2000", ";1;inuse", ";soon");

    private static final List<DndMode> MODES = List.of(DndMode.values());
    private static final Coverage TOGETHER = new Coverage();

    private Random random = new Random(0);
    private CheckedOffice office = new CheckedOffice(new SimulatedAsterisk(random));
    private RandomUsers users = new RandomUsers(office, random);
    private long session;

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leavesNothingBehindWhateverHappens(long seed) {
        random = new Random(seed);
        office = new CheckedOffice(new SimulatedAsterisk(random));
        users = new RandomUsers(office, random);
        try {
            run();
        } catch (AssertionError | RuntimeException e) {
            StringBuilder text = new StringBuilder("seed " + seed + ", event " + office.events + ": " + e.getMessage());
            office.history.forEach(event -> text.append("\n  ").append(event));
            throw new AssertionError(text.toString(), e);
        }
        assertThat(office.events).isGreaterThanOrEqualTo(EVENTS);
        TOGETHER.add(office.coverage);
    }

    @AfterAll
    static void everythingHappenedOften() {
        if (EVENTS >= ALL_EVENTS && SEEDS >= ALL_SEEDS) {
            TOGETHER.assertEverythingHappenedOften();
        }
    }

    private void run() {
        LINES.forEach(line -> office.send(new Event.LineAdded(TestLines.line(line, "Line " + line, settings(line)))));
        Paging.Group everybody = new Paging.Group(
                Set.of(), new MediaAddress("239.255.1.1", 20480), Codec.ULAW, "", Duration.ofMinutes(5));
        office.send(new Event.LineAdded(TestLines.line(GROUP_OF_ALL, "All", Extras.of(everybody))));
        office.asterisk.linkBack(false);
        for (int i = 1; i <= 4; i++) {
            register("SEP" + i);
        }
        for (int episode = 1; office.events < EVENTS; episode++) {
            office.asterisk.faultless = episode % 2 == 0;
            for (int i = 0; i < EPISODE; i++) {
                anything();
            }
            calmDown();
        }
        for (int i = 0; i < EPISODE; i++) {
            anything();
        }
        office.send(new Event.Stopping());
        assertThat(office.board.allCalls()).isEmpty();
        office.phones.values().stream()
                .filter(phone -> office.registered.contains(phone.name))
                .forEach(phone -> phone.assertShows(office.board));
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
        switch (random.nextInt(6)) {
            case 5 ->
                office.asterisk.database.put(
                        CallBackWish.FAMILY + "/SEP" + (1 + random.nextInt(4)) + "/"
                                + (random.nextBoolean() ? "2001" : "1002"),
                        line + WISHES.get(random.nextInt(WISHES.size())));
            case 0 ->
                office.send(new AdminEvent.SetForward(
                        line, kind, List.of("", "", "600", "4").get(random.nextInt(4))));
            case 1 ->
                office.send(new AdminEvent.SetDoNotDisturb(
                        "SEP" + (1 + random.nextInt(4)), MODES.get(random.nextInt(MODES.size()))));
            case 2 ->
                office.send(new AsteriskEvent.StoreRead(office.asterisk.database, office.asterisk.latestStored, 4000));
            case 3 ->
                office.asterisk.database.put(
                        "SEP" + (1 + random.nextInt(4)) + "/" + line + "/" + kind.stored(), "1002");
            default -> office.asterisk.database.clear();
        }
    }

    private void anything() {
        switch (random.nextInt(41)) {
            case 40 -> {
                otherHandsAct();
                if (!office.asterisk.parked.isEmpty()) {
                    office.send(new PhoneEvent.Pressed(somePhone().name, Key.PARKED_CALLS, 1, 0));
                }
            }
            case 0 ->
                office.asterisk.callComesIn(
                        random.nextInt(10) == 0
                                ? NO_LINES.get(random.nextInt(2))
                                : LINES.get(random.nextInt(LINES.size())));
            case 1 -> fireTimer();
            case 2 -> {
                if (!office.asterisk.faultless) {
                    linkChanges();
                }
            }
            case 3 -> registrationChanges();
            case 4 -> {
                dialplanChanges();
                office.asterisk.hintsChange();
                office.asterisk.unpark();
            }
            case 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17 -> users.does(somePhone());
            default -> office.asterisk.act(true).forEach(office::send);
        }
    }

    private SimulatedPhone somePhone() {
        return office.phones.get("SEP" + (1 + random.nextInt(4)));
    }

    private void fireTimer() {
        List<TimerKey> armed = new ArrayList<>(office.timers.keySet());
        if (!armed.isEmpty()) {
            TimerKey key = armed.get(random.nextInt(armed.size()));
            long token = random.nextInt(10) == 0 ? 0 : office.timers.get(key);
            office.send(new Event.TimerFired(key, token));
        }
    }

    private void linkChanges() {
        if (!office.asterisk.up) {
            office.asterisk.linkBack(random.nextInt(8) == 0);
        } else if (random.nextInt(6) == 0) {
            office.asterisk.linkLost();
        } else if (random.nextInt(3) == 0) {
            linkFlickers();
        } else if (random.nextInt(4) == 0) {
            callerWaitsForPhone();
        }
    }

    /** Phone and link are away as the call comes in; the link is back first. */
    private void callerWaitsForPhone() {
        SimulatedPhone phone = somePhone();
        office.send(new PhoneEvent.Gone(phone.name, office.sessionOf(phone.name)));
        office.asterisk.linkLost();
        office.asterisk.callComesIn(ownLine(phone.name));
        office.asterisk.linkBack(false);
    }

    /** Only a moment, in which much happens. */
    private void linkFlickers() {
        office.phones.values().stream().filter(phone -> phone.receiving != 0).forEach(users::answerAudio);
        office.asterisk.linkLost();
        office.asterisk.answerUnheard();
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            office.asterisk.act(true).forEach(office::send);
        }
        office.asterisk.linkBack(false);
    }

    private void dialplanChanges() {
        office.send(
                random.nextInt(3) == 0
                        ? new AsteriskEvent.DialplanUnknown(TestLines.CONTEXT)
                        : new AsteriskEvent.DialplanRead(TestLines.CONTEXT, TestLines.DIALPLAN));
    }

    private void registrationChanges() {
        SimulatedPhone phone = somePhone();
        if (!office.registered.contains(phone.name)) {
            register(phone.name);
            return;
        }
        switch (random.nextInt(6)) {
            case 0 -> register(phone.name);
            case 1 -> {
                long current = office.sessionOf(phone.name);
                office.send(new PhoneEvent.Gone(phone.name, random.nextInt(4) > 0 ? current : current - 1));
            }
            default -> {
                // once a registration; a page that it hears or sends already is no part of it
                if (phone.listening + phone.paging == 0) {
                    office.send(new PhoneEvent.Ready(phone.name));
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
        office.phones.put(name, new SimulatedPhone(name));
        office.registered.add(name);
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
                        3, new FeatureButtons.Button(Key.MONITOR, ""),
                        4, new FeatureButtons.Button(Key.PAGE, GROUP_OF_ALL))));
        settings = own == 0 ? settings.with(new Transferring.Confirmation(Tone.ZIP)) : settings.with(new Menu.Shows());
        if (own % 2 == 1) {
            settings = settings.with(new Transferring.MusicWhileRinging());
        }
        if (own < 2) {
            settings = settings.with(new Conference.MusicOnHold("soft"));
        }
        if (own != 3) {
            settings = settings.with(new Recording.Options("{line}-{number}.wav", ""));
        }
        office.send(new PhoneEvent.Registered(new Phone(
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
        for (String phone : office.phones.keySet()) {
            for (int i = 0; i < 100 && !office.board.callsOf(phone).isEmpty(); i++) {
                office.send(new PhoneEvent.Pressed(phone, Key.END_CALL, 0, 0));
            }
            assertThat(office.board.callsOf(phone)).isEmpty();
        }
    }

    /** But for those that run as long as others talk on. */
    private void timersRunOut() {
        for (int i = 0; i < 10_000; i++) {
            Map.Entry<TimerKey, Long> timer = office.timers.entrySet().stream()
                    .filter(each -> each.getKey().kind() != TimerKey.Kind.UNATTENDED)
                    .findFirst()
                    .orElse(null);
            if (timer == null) {
                return;
            }
            office.send(new Event.TimerFired(timer.getKey(), timer.getValue()));
            // a transfer that came to nothing rings where it came from
            allHangUp();
        }
        throw new AssertionError("timers without end: " + office.board.allCalls());
    }

    /** Everybody hangs up, timers run out, Asterisk does what it was asked: then nothing may be left. */
    private void calmDown() {
        office.asterisk.database.clear();
        office.send(new AsteriskEvent.StoreRead(Map.of(), Long.MAX_VALUE, 0));
        if (!office.asterisk.up) {
            office.asterisk.linkBack(false);
        }
        office.settle();
        if (!office.asterisk.faultless) {
            // what was refused or lost on the way is made good by one clean reconnect, as in life
            office.asterisk.linkLost();
            office.settle();
            office.asterisk.linkBack(false);
            office.settle();
        }
        for (String phone : List.copyOf(office.phones.keySet())) {
            if (!office.registered.contains(phone)) {
                register(phone);
            }
        }
        allHangUp();
        // somebody may have set one just before hanging up
        office.asterisk.database.clear();
        office.send(new AsteriskEvent.StoreRead(Map.of(), Long.MAX_VALUE, 0));
        office.settle();
        timersRunOut();
        while (!office.asterisk.parked.isEmpty()) {
            office.asterisk.unpark();
        }
        office.settle();
        office.asterisk.hangUpAll();
        office.settle();
        assertThat(office.board.allCalls()).isEmpty();
        assertThat(office.asterisk.channels).isEmpty();
        assertThat(office.asterisk.bridges).isEmpty();
        assertThat(office.timers).isEmpty();
        office.phones.values().forEach(SimulatedPhone::assertAtRest);
        LINES.forEach(line -> assertThat(office.asterisk.deviceStates).containsEntry(line, DeviceState.NOT_INUSE));
    }
}
