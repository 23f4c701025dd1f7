package org.sccpbridge.bridge.switchboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sccpbridge.bridge.switchboard.LastNumbers.Dialled;

/** Redial: the number dialled last, on the line it was dialled on, or the choice of those before it. */
public final class Redialling implements Feature {
    /** Option of a phone that shows menus: the key lists what was dialled ({@code useRedialMenu}). */
    public record Lists() implements Extra {}

    static final int APPLICATION = 9086;

    private static final String TITLE = "Placed calls";
    private static final String EXIT = "EXIT";
    private static final List<Menu.MenuKey> KEYS = List.of(new Menu.MenuKey("Exit", EXIT, true));

    private final Switchboard board;
    private final PhoneCalls calls;
    /** What the list says that a phone shows. */
    private final Map<String, List<Dialled>> open = new HashMap<>();

    Redialling(Switchboard board) {
        this.board = board;
        this.calls = board.phoneCalls();
    }

    @Override
    public void keys(KeyTable keys) {
        keys.otherwise(Key.REDIAL, (phone, key) -> redial(phone, key.instance()));
    }

    private void redial(Phone phone, int instance) {
        List<Dialled> numbers = board.lastNumbers().of(phone.name());
        boolean lists = phone.settings().has(Lists.class) && phone.settings().has(Menu.Shows.class);
        if (numbers.isEmpty()) {
            calls.notActive(phone);
        } else if (lists && isWanted(phone)) {
            list(phone, numbers);
        } else {
            dial(phone, instance, numbers.get(0));
        }
    }

    /** Not while a call is being set up. */
    private boolean isWanted(Phone phone) {
        Call active = calls.active(phone);
        return active == null || !active.stage().isSettingUp();
    }

    private void dial(Phone phone, int instance, Dialled last) {
        int line = phone.instanceOf(last.line());
        calls.number(phone, line == 0 ? instance : line, last.number());
    }

    private void list(Phone phone, List<Dialled> numbers) {
        List<Menu.Item> items = new ArrayList<>();
        for (Dialled each : numbers) {
            items.add(new Menu.Item(CallLog.printable(each.number()), String.valueOf(items.size())));
        }
        open.put(phone.name(), numbers);
        board.tell(phone.name(), new PhoneCommand.ShowMenu(0, 0, APPLICATION, new Menu(TITLE, "", items, KEYS)));
    }

    @Override
    public boolean picks(Phone phone, PhoneEvent.Picked picked) {
        if (picked.application() != APPLICATION) {
            return false;
        }
        List<Dialled> numbers = open.getOrDefault(phone.name(), List.of());
        String choice = picked.choice();
        if (choice.equals(EXIT)) {
            open.remove(phone.name());
        } else if (choice.matches("[0-9]{1,2}") && Integer.parseInt(choice) < numbers.size()) {
            open.remove(phone.name());
            board.tell(phone.name(), new PhoneCommand.CloseMenu(APPLICATION));
            dial(phone, 0, numbers.get(Integer.parseInt(choice)));
        }
        return true;
    }

    @Override
    public void gone(Phone phone) {
        open.remove(phone.name());
    }
}
