package org.sccpbridge.bridge.switchboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is in a conference: a menu to mute and remove parties on phones that show menus, a notice on others. */
final class ConferenceList implements Feature {
    /** As chan-sccp numbers its applications. */
    static final int APPLICATION = 9081;

    private static final String KICK = "KICK";
    private static final String MUTE = "MUTE";
    private static final String EXIT = "EXIT";
    private static final String GUEST = "g";
    private static final List<Menu.MenuKey> KEYS = List.of(
            new Menu.MenuKey("Mute", MUTE, false),
            new Menu.MenuKey("Kick", KICK, false),
            new Menu.MenuKey("Exit", EXIT, true));

    private final Switchboard board;
    private final PhoneCalls calls;
    private final ConferenceParties parties;
    /** Talk whose list a phone has on its screen. */
    private final Map<String, Integer> open = new HashMap<>();
    /** Key of the menu pressed, until the phone says for whom. */
    private final Map<String, String> pressed = new HashMap<>();

    private final Map<String, Menu> shown = new HashMap<>();

    ConferenceList(Switchboard board, ConferenceParties parties) {
        this.parties = parties;
        this.board = board;
        this.calls = board.phoneCalls();
    }

    @Override
    public void keys(KeyTable keys) {
        keys.on(Key.CONFERENCE_LIST, Aspect.CONNECTED, this::isConference, this::show)
                .on(Key.CONFERENCE_LIST, Aspect.HELD, this::isConference, this::show);
    }

    private boolean isConference(Phone phone, Call call) {
        return Conference.is(call, board);
    }

    private void show(Phone phone, Call call) {
        if (phone.settings().has(Menu.Shows.class)) {
            push(phone, call.talk());
        } else {
            board.tell(phone.name(), new PhoneCommand.Notify(names(phone, call.talk()), 10));
        }
    }

    private String names(Phone phone, int talk) {
        return items(phone, talk).stream().map(Menu.Item::text).collect(Collectors.joining(", "));
    }

    private void push(Phone phone, int talk) {
        Menu menu = new Menu("Conference", "Make your selection", items(phone, talk), KEYS);
        Call leader = board.talks().shown(phone, talk);
        open.put(phone.name(), talk);
        if (leader != null && !menu.equals(shown.put(phone.name(), menu))) {
            int line = phone.shownAt(leader.line());
            board.tell(phone.name(), new PhoneCommand.ShowMenu(line, leader.reference(), APPLICATION, menu));
        }
    }

    private List<Menu.Item> items(Phone phone, int talk) {
        List<Menu.Item> items = new ArrayList<>();
        Set<String> here = new TreeSet<>();
        for (Call call : board.callsIn(talk)) {
            String name =
                    call.remote().isUnknown() ? "anonymous" : call.remote().display();
            String mark = call.has(ConferenceParties.Muted.class) ? " (muted)" : "";
            items.add(new Menu.Item(CallLog.printable(name) + mark, Integer.toString(call.reference())));
            here.addAll(call.phones());
        }
        Call leader = board.talks().shown(phone, talk);
        here.remove(phone.name());
        for (String other : here) {
            Party party = leader == null ? Party.UNKNOWN : board.identity(other, leader.line());
            items.add(new Menu.Item(party.display() + " " + other, GUEST + other));
        }
        return items;
    }

    // ---- what is chosen

    @Override
    public boolean picks(Phone phone, PhoneEvent.Picked picked) {
        if (picked.application() != APPLICATION) {
            return false;
        }
        Integer talk = open.get(phone.name());
        String choice = picked.choice();
        if (choice.equals(KICK) || choice.equals(MUTE)) {
            pressed.put(phone.name(), choice);
        } else if (choice.equals(EXIT)) {
            close(phone.name(), null);
        } else if (talk != null) {
            String key = pressed.remove(phone.name());
            act(phone, talk, key == null ? MUTE : key, choice);
        }
        return true;
    }

    private void act(Phone phone, int talk, String key, String choice) {
        Call chosen = board.callsIn(talk).stream()
                .filter(call -> Integer.toString(call.reference()).equals(choice))
                .findFirst()
                .orElse(null);
        Phone guest = choice.startsWith(GUEST) ? board.phone(choice.substring(GUEST.length())) : null;
        Call leader = board.talks().shown(phone, talk);
        if (leader == null || !phone.name().equals(leader.phone())) {
            // a guest sees who is in, and decides nothing
            calls.notActive(phone);
        } else if (guest != null && key.equals(KICK) && leader.guests().contains(guest.name())) {
            calls.leaveTalk(guest, leader, EndCause.KICKED);
        } else if (chosen != null && key.equals(KICK)) {
            parties.remove(chosen);
        } else if (chosen != null) {
            parties.mute(chosen, !chosen.has(ConferenceParties.Muted.class));
        }
        shown.remove(phone.name());
        again(phone.name(), talk);
    }

    // ---- kept right while it is open

    @Override
    public void changed(Call before, Call after) {
        for (Map.Entry<String, Integer> each : Map.copyOf(open).entrySet()) {
            if (each.getValue() == before.talk() || each.getValue() == after.talk()) {
                again(each.getKey(), each.getValue());
            }
        }
        Phone phone = after.phone() == null ? null : board.phone(after.phone());
        boolean grows = after.talk() != 0 && before.talk() != 0 && before.talk() != after.talk();
        if (phone != null
                && grows
                && Conference.options(phone).showsList()
                && phone.settings().has(Menu.Shows.class)) {
            push(phone, after.talk());
        }
    }

    private void again(String name, int talk) {
        Phone phone = board.phone(name);
        Call leader = phone == null ? null : board.talks().shown(phone, talk);
        if (phone == null || leader == null || !leader.isWith(name) || !Conference.is(leader, board)) {
            close(name, phone);
        } else {
            push(phone, talk);
        }
    }

    private void close(String name, @Nullable Phone phone) {
        pressed.remove(name);
        shown.remove(name);
        if (open.remove(name) != null && phone != null) {
            board.tell(name, new PhoneCommand.CloseMenu(APPLICATION));
        }
    }

    @Override
    public void gone(Phone phone) {
        close(phone.name(), null);
    }
}
