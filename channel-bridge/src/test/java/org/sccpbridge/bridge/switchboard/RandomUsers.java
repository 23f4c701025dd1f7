package org.sccpbridge.bridge.switchboard;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.sccpbridge.sccp.message.code.CallStateCode;

/** People in front of phones who press anything, but now and then what makes sense. */
final class RandomUsers {
    private static final List<String> NUMBERS =
            List.of("600", "1002", "1005", "55", "5#", "921234", "8123#", "8123", "*72#", "4", "601", "100", "2001");
    private static final List<String> BLOCKS = List.of("600", "1002", "", "6/0", "9".repeat(300), "77");
    private static final List<String> CHOICES = List.of("MUTE", "KICK", "KICK", "EXIT", "", "g", "0", "gSEP9");
    private static final List<Key> CONFERENCE_KEYS = List.of(
            Key.CONFERENCE, Key.CONFERENCE, Key.CONFERENCE, Key.JOIN, Key.JOIN, Key.REMOVE_LAST, Key.CONFERENCE_LIST);
    private static final String DIGITS = "0123456789*#";
    private static final List<Key> KEYS = List.of(Key.values());

    private final CheckedOffice office;
    private final Random random;
    /** What each is about to type. */
    private final Map<String, String> typing = new TreeMap<>();

    RandomUsers(CheckedOffice office, Random random) {
        this.office = office;
        this.random = random;
    }

    void does(SimulatedPhone phone) {
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
                office.send(
                        random.nextInt(4) == 0 ? new PhoneEvent.PathTaken(name) : new PhoneEvent.OffHook(name, line));
            case 1 -> office.send(new PhoneEvent.OnHook(name));
            case 2 -> office.send(new PhoneEvent.Enbloc(name, line, BLOCKS.get(random.nextInt(BLOCKS.size()))));
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
            case 9 ->
                office.send(new PhoneEvent.Pressed(name, reachesNobody(phone) ? Key.CALL_BACK : Key.ANSWER, 0, 0));
            case 10 -> transfers(phone);
            case 11 -> {
                if (phone.listening + phone.paging == 0) {
                    office.send(new PhoneEvent.Pressed(name, Key.FEATURE, 4, 0));
                } else if (random.nextInt(4) == 0) {
                    office.send(new PhoneEvent.MulticastFailed(name, phone.listening + phone.paging, "simulated"));
                }
            }
            default -> answerAudio(phone);
        }
    }

    /** Often with a conversation to give away, and often going through with it; left to chance alone that hardly ever happens. */
    private void transfers(SimulatedPhone phone) {
        if (random.nextInt(3) == 0) {
            office.send(new PhoneEvent.Enbloc(phone.name, 1, "600"));
            meanwhile(phone);
        }
        office.send(new PhoneEvent.Pressed(phone.name, Key.TRANSFER, 0, 0));
        if (random.nextBoolean()) {
            office.send(new PhoneEvent.Enbloc(phone.name, 1, random.nextBoolean() ? "600" : "1002"));
            meanwhile(phone);
            office.send(new PhoneEvent.Pressed(
                    phone.name, random.nextInt(4) == 0 ? Key.DIRECT_TRANSFER : Key.TRANSFER, 0, 0));
        }
    }

    private void meanwhile(SimulatedPhone phone) {
        for (int i = random.nextInt(20); i > 0; i--) {
            office.asterisk.act(true).forEach(office::send);
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
        office.send(new PhoneEvent.Pressed(phone.name, key, line, call));
    }

    private void pressWhatIsOffered(SimulatedPhone phone, int line) {
        Phone known = office.board.phone(phone.name);
        List<Call> shown = known == null ? List.of() : office.board.shownAt(known);
        if (known != null && !shown.isEmpty()) {
            Call call = shown.get(random.nextInt(shown.size()));
            List<Key> offered = List.copyOf(office.board.meaningful(known, call));
            Key key = offered.get(random.nextInt(offered.size()));
            office.send(new PhoneEvent.Pressed(phone.name, key, line, call.reference()));
        }
    }

    private void pick(SimulatedPhone phone, PhoneCommand.ShowMenu shown) {
        String choice = CHOICES.get(random.nextInt(CHOICES.size()));
        if (choice.equals("EXIT")) {
            // the key closes the page at the phone
            phone.shown = null;
        }
        office.send(new PhoneEvent.Picked(phone.name, shown.application(), choice));
        if (phone.shown != null) {
            shown.menu().items().stream()
                    .skip(random.nextInt(3))
                    .findFirst()
                    .ifPresent(
                            item -> office.send(new PhoneEvent.Picked(phone.name, shown.application(), item.choice())));
        }
    }

    private void conferences(SimulatedPhone phone) {
        if (random.nextInt(3) == 0) {
            confer(phone);
        }
        Key key = CONFERENCE_KEYS.get(random.nextInt(CONFERENCE_KEYS.size()));
        office.send(new PhoneEvent.Pressed(phone.name, key, 0, 0));
    }

    /** So many steps that they would hardly ever come one after the other by chance. */
    private void confer(SimulatedPhone phone) {
        office.send(new PhoneEvent.Pressed(phone.name, Key.NEW_CALL, 0, 0));
        talkTo600(phone);
        office.send(new PhoneEvent.Pressed(phone.name, random.nextBoolean() ? Key.CONFERENCE : Key.NEW_CALL, 0, 0));
        talkTo600(phone);
        office.send(new PhoneEvent.Pressed(phone.name, random.nextBoolean() ? Key.CONFERENCE : Key.JOIN, 0, 0));
        office.send(new PhoneEvent.Pressed(phone.name, Key.CONFERENCE_LIST, 0, 0));
        if (phone.shown != null && random.nextBoolean()) {
            pick(phone, phone.shown);
        }
    }

    private void talkTo600(SimulatedPhone phone) {
        office.send(new PhoneEvent.Enbloc(phone.name, 0, "600"));
        office.settle();
        for (Call call : office.board.callsOf(phone.name)) {
            Far far = call.far();
            if (far != null && call.stage().isSettingUp()) {
                office.asterisk.answers(far.channel());
            }
        }
        office.settle();
        if (phone.receiving != 0) {
            office.send(new PhoneEvent.ReceiveChannelOpened(
                    phone.name, phone.receiving, new MediaAddress("127.0.0.9", 30000)));
        }
    }

    /** Mostly a number somebody could mean, now and then a slip of the finger. */
    private void type(String phone) {
        String rest = typing.getOrDefault(phone, "");
        if (rest.isEmpty() || office.board.callsOf(phone).isEmpty()) {
            rest = NUMBERS.get(random.nextInt(NUMBERS.size()));
        }
        if (random.nextInt(20) == 0) {
            office.send(new PhoneEvent.Digit(phone, DIGITS.charAt(random.nextInt(DIGITS.length()))));
        }
        for (int i = Math.min(rest.length(), 1 + random.nextInt(4)); i > 0; i--) {
            office.send(new PhoneEvent.Digit(phone, rest.charAt(0)));
            rest = rest.substring(1);
        }
        typing.put(phone, rest);
    }

    void answerAudio(SimulatedPhone phone) {
        if (!phone.asked.isEmpty() && random.nextInt(3) > 0) {
            int call = random.nextInt(20) == 0 ? random.nextInt(100) : phone.asked.remove();
            office.send(new PhoneEvent.StatisticsReported(
                    phone.name, call, new AudioReport(9, 8, 1, 0, 0, random.nextInt(5))));
            return;
        }
        if (phone.receiving == 0 && random.nextInt(10) > 0) {
            return;
        }
        int party = random.nextInt(20) == 0 ? random.nextInt(100) : phone.receiving;
        if (random.nextInt(30) == 0) {
            office.send(new PhoneEvent.ReceiveChannelFailed(phone.name, party, "simulated"));
        } else {
            office.send(new PhoneEvent.ReceiveChannelOpened(phone.name, party, new MediaAddress("127.0.0.9", 30000)));
        }
    }
}
