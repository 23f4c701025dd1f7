package org.sccpbridge.bridge.switchboard;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.ParkedCall;
import org.sccpbridge.sccp.message.code.ApplicationId;

/** What is parked, and the buttons of lots: lit while something is in theirs, pressed they list or fetch it. */
final class ParkingLots {
    private static final Parking.Buttons NO_BUTTONS = new Parking.Buttons(Map.of());
    private static final String DEFAULT_NAME = "default";
    private static final String TITLE = "Parked calls";
    private static final int NOTICE = 10;
    private static final int APPLICATION = ApplicationId.VISUAL_PARKING_LOT.code();
    private static final List<Menu.MenuKey> KEYS =
            List.of(new Menu.MenuKey("Dial", "DIAL", false), new Menu.MenuKey("Exit", "EXIT", true));

    private final Switchboard board;
    private final PhoneCalls calls;
    private final SortedMap<String, ParkedCall> parked = new TreeMap<>();
    private final TreeSet<String> phones = new TreeSet<>();
    /** Lot whose list a phone has on its screen. */
    private final Map<String, String> open = new TreeMap<>();

    ParkingLots(Switchboard board) {
        this.board = board;
        this.calls = board.phoneCalls();
    }

    void clear() {
        parked.clear();
    }

    void add(ParkedCall call) {
        parked.put(place(call), call);
    }

    void remove(ParkedCall call) {
        parked.remove(place(call));
        redraw();
    }

    private static String place(ParkedCall call) {
        return call.lot() + "/" + call.slot();
    }

    void redraw() {
        phones.forEach(board::redraw);
        for (Map.Entry<String, String> each : Map.copyOf(open).entrySet()) {
            if (in(each.getValue()).isEmpty()) {
                close(each.getKey());
            }
        }
    }

    void registered(Phone phone) {
        phones.add(phone.name());
    }

    void gone(Phone phone) {
        phones.remove(phone.name());
        open.remove(phone.name());
    }

    // ---- buttons

    private Parking.Buttons buttons(Phone phone) {
        return phone.settings().get(Parking.Buttons.class, NO_BUTTONS);
    }

    private List<ParkedCall> in(String lot) {
        String name = lot.isEmpty() ? DEFAULT_NAME : lot;
        return parked.values().stream().filter(call -> call.lot().equals(name)).toList();
    }

    void show(Phone phone, int instance) {
        Parking.@Nullable LotButton button = buttons(phone).byInstance().get(instance);
        if (button == null) {
            calls.notActive(phone);
            return;
        }
        List<ParkedCall> waiting = in(button.lot());
        if (waiting.isEmpty()) {
            board.tell(phone.name(), new PhoneCommand.Notify(Prompt.NOTHING_PARKED, NOTICE));
        } else if (button.retrieveSingle() && waiting.size() == 1) {
            calls.number(phone, 0, waiting.get(0).slot());
        } else {
            list(phone, button.lot(), waiting);
        }
    }

    private void list(Phone phone, String lot, List<ParkedCall> waiting) {
        if (!phone.settings().has(Menu.Shows.class)) {
            String slots = waiting.stream().map(ParkedCall::slot).collect(Collectors.joining(" "));
            board.tell(phone.name(), new PhoneCommand.Notify(TITLE + ": " + slots, NOTICE));
            return;
        }
        List<Menu.Item> items = waiting.stream()
                .map(call -> new Menu.Item(
                        call.slot() + " " + CallLog.printable(call.party().display()), call.slot()))
                .toList();
        open.put(phone.name(), lot);
        board.tell(phone.name(), new PhoneCommand.ShowMenu(0, 0, APPLICATION, new Menu(TITLE, "", items, KEYS)));
    }

    private void close(String phone) {
        if (open.remove(phone) != null) {
            board.tell(phone, new PhoneCommand.CloseMenu(APPLICATION));
        }
    }

    /** True when the menu is ours. */
    boolean picks(Phone phone, PhoneEvent.Picked picked) {
        if (picked.application() != APPLICATION) {
            return false;
        }
        String lot = open.get(phone.name());
        String choice = picked.choice();
        if (lot != null && in(lot).stream().anyMatch(call -> call.slot().equals(choice))) {
            close(phone.name());
            calls.number(phone, 0, choice);
        } else if (choice.equals("EXIT")) {
            open.remove(phone.name());
        }
        return true;
    }

    private record Lit(int instance) implements Sign {
        @Override
        public PhoneCommand shown() {
            return new PhoneCommand.ShowFeature(instance, true);
        }

        @Override
        public PhoneCommand gone() {
            return new PhoneCommand.ShowFeature(instance, false);
        }
    }

    void draw(Phone phone, Sketch face) {
        buttons(phone).byInstance().forEach((instance, button) -> {
            if (!in(button.lot()).isEmpty()) {
                face.signs.add(new Lit(instance));
            }
        });
        String slots = parked.values().stream()
                .filter(call -> isFrom(call, phone))
                .map(ParkedCall::slot)
                .collect(Collectors.joining(" "));
        if (!slots.isEmpty() && board.asteriskIsUp()) {
            face.idlePrompt = Prompt.PARKED_AT + " " + slots;
        }
    }

    /** It goes back to a line of the phone: somebody parked it from there. */
    private static boolean isFrom(ParkedCall call, Phone phone) {
        return phone.lines().values().stream().anyMatch(line -> call.comeback().equals("Local/" + line + "@sccp"));
    }
}
