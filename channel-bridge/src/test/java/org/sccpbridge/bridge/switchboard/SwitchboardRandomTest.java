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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.bridge.dialplan.Dialplan;
import org.sccpbridge.sccp.message.code.RingMode;
import org.sccpbridge.sccp.message.code.Tone;

/**
 * Anybody presses anything at any time while Asterisk does what it likes: a million events and more, the same for the same seed.
 * Whatever happened, once everybody has hung up nothing is left over anywhere.
 */
class SwitchboardRandomTest {
    private static final int EVENTS = 260_000;
    private static final int EPISODE = 400;
    private static final List<String> LINES = List.of("1001", "1002", "1003", "1004", "1005");
    private static final String DIGITS = "0123456789*#";

    private final Map<TimerKey, Long> timers =
            new TreeMap<>(java.util.Comparator.comparingInt(TimerKey::call).thenComparing(TimerKey::kind));
    private final Map<String, SimulatedPhone> phones = new TreeMap<>();
    private final Switchboard board = new Switchboard(new ChannelNames("T"));
    private Random random = new Random(0);
    private SimulatedAsterisk asterisk = new SimulatedAsterisk(random);
    private long session;
    private int events;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void leavesNothingBehindWhateverHappens(long seed) {
        random = new Random(seed);
        asterisk = new SimulatedAsterisk(random);
        LINES.forEach(line -> send(new Event.LineAdded(line(line))));
        asterisk.linkBack(false);
        for (int i = 1; i <= 4; i++) {
            register("SEP" + i);
        }
        while (events < EVENTS) {
            for (int i = 0; i < EPISODE; i++) {
                random.nextInt(3);
                anything();
            }
            calmDown(seed);
        }
        assertThat(events).isGreaterThanOrEqualTo(EVENTS);
    }

    private void anything() {
        switch (random.nextInt(40)) {
            case 0 ->
                asterisk.callComesIn(random.nextInt(20) == 0 ? "nobody" : LINES.get(random.nextInt(LINES.size())));
            case 1 -> fireTimer();
            case 2 -> linkChanges();
            case 3 -> registrationChanges();
            case 4 -> send(new AsteriskEvent.DialplanRead("from-sccp", Dialplan.EMPTY));
            case 5 -> send(new AsteriskEvent.DialplanUnknown("from-sccp"));
            case 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17 -> userDoes(somePhone());
            default -> asterisk.act(true).forEach(this::send);
        }
        phones.values().forEach(SimulatedPhone::assertCaused);
    }

    private SimulatedPhone somePhone() {
        List<SimulatedPhone> all = List.copyOf(phones.values());
        return all.get(random.nextInt(all.size()));
    }

    private void userDoes(SimulatedPhone phone) {
        String name = phone.name;
        int line = random.nextInt(4);
        switch (random.nextInt(9)) {
            case 0 -> send(new PhoneEvent.OffHook(name, line));
            case 1 -> send(new PhoneEvent.OnHook(name));
            case 2 ->
                send(new PhoneEvent.Enbloc(
                        name,
                        line,
                        List.of("600", "1002", "", "6/0", "9".repeat(300)).get(random.nextInt(5))));
            case 3, 4 -> send(new PhoneEvent.Digit(name, DIGITS.charAt(random.nextInt(DIGITS.length()))));
            case 5 -> {
                Key key = Key.values()[random.nextInt(Key.values().length)];
                int call = phone.calls.isEmpty() || random.nextBoolean()
                        ? random.nextInt(3)
                        : phone.calls.keySet().iterator().next();
                send(new PhoneEvent.Pressed(name, key, line, call));
            }
            case 6 -> send(new PhoneEvent.Pressed(name, Key.ANSWER, 0, 0));
            default -> answerAudio(phone);
        }
    }

    private void answerAudio(SimulatedPhone phone) {
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
        if (random.nextInt(4) > 0) {
            return;
        }
        if (asterisk.up) {
            asterisk.linkLost();
        } else {
            asterisk.linkBack(random.nextInt(3) == 0);
        }
    }

    private void registrationChanges() {
        SimulatedPhone phone = somePhone();
        if (random.nextBoolean()) {
            register(phone.name);
        } else {
            send(new PhoneEvent.Gone(phone.name, random.nextInt(4) == 0 ? session - 20 : session));
        }
    }

    private void register(String name) {
        int own = name.charAt(3) - '1';
        TreeMap<Integer, String> lines = new TreeMap<>(Map.of(1, LINES.get(own), 2, "1005"));
        phones.put(name, new SimulatedPhone(name));
        Set<Codec> codecs = random.nextInt(20) == 0 ? EnumSet.noneOf(Codec.class) : EnumSet.of(Codec.ULAW, Codec.ALAW);
        send(new PhoneEvent.Registered(
                new Phone(name, ++session, lines, Map.of(1, "600"), own % 2 == 0, true, 1, codecs)));
    }

    /** Everybody hangs up, timers run out, Asterisk does what it was asked: then nothing may be left. */
    private void calmDown(long seed) {
        if (!asterisk.up) {
            asterisk.linkBack(false);
        }
        // what was lost while the link was down is made good by one clean reconnect, as in life
        settle();
        asterisk.linkLost();
        settle();
        asterisk.linkBack(false);
        settle();
        phones.values().forEach(phone -> {
            register(phone.name);
        });
        asterisk.hangUpAll();
        settle();
        String context = "seed " + seed + " after " + events + " events";
        assertThat(board.allCalls()).as(context).isEmpty();
        assertThat(asterisk.channels).as(context).isEmpty();
        assertThat(asterisk.bridges).as(context).isEmpty();
        assertThat(timers).as(context).isEmpty();
        phones.values().forEach(SimulatedPhone::assertAtRest);
        LINES.forEach(line -> assertThat(asterisk.deviceStates.get(line))
                .as(context + " line " + line)
                .isEqualTo(DeviceState.NOT_INUSE));
    }

    private void settle() {
        for (int i = 0; i < 100_000 && asterisk.isBusy(); i++) {
            asterisk.act(false).forEach(this::send);
        }
        assertThat(asterisk.isBusy()).isFalse();
    }

    private void send(Event event) {
        events++;
        for (Effect effect : board.handle(event)) {
            if (effect instanceof Effect.ToPhone told) {
                SimulatedPhone phone = phones.get(told.phone());
                told.commands().forEach(phone::take);
            } else if (effect instanceof Effect.StartTimer start) {
                assertThat(start.after()).isGreaterThan(Duration.ZERO);
                timers.put(start.key(), start.token());
            } else if (effect instanceof Effect.StopTimer stop) {
                timers.remove(stop.key());
            } else if (effect instanceof AsteriskCommand command) {
                asterisk.take(command);
            }
        }
        if (event instanceof Event.TimerFired fired
                && Long.valueOf(fired.token()).equals(timers.get(fired.key()))) {
            timers.remove(fired.key());
        }
    }

    private static Line line(String name) {
        return new Line(
                name,
                "from-sccp",
                new Party(name, "Line " + name),
                "",
                List.of(Codec.ULAW, Codec.ALAW),
                "",
                "en",
                "default",
                Map.of(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                '#',
                RingMode.OUTSIDE,
                new Line.DialTones(Tone.INSIDE_DIAL_TONE, "9", Tone.OUTSIDE_DIAL_TONE));
    }
}
