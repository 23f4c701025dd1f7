package org.sccpbridge.bridge.switchboard;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Marks calls for what is done with several at once. */
final class Selecting implements Feature {
    /** @param phones whose users selected the call */
    record Selected(Set<String> phones) implements Extra {}

    private final Switchboard board;
    private final PhoneCalls calls;

    Selecting(Switchboard board) {
        this.board = board;
        this.calls = board.phoneCalls();
    }

    @Override
    public void keys(KeyTable keys) {
        keys.on(Key.SELECT, Aspect.CONNECTED, this::isOneOfSeveral, this::toggle)
                .on(Key.SELECT, Aspect.HELD, this::isOneOfSeveral, this::toggle);
    }

    private boolean isOneOfSeveral(Phone phone, Call call) {
        return calls.all(phone).size() > 1;
    }

    private void toggle(Phone phone, Call call) {
        Selected before = call.get(Selected.class);
        Set<String> phones = new TreeSet<>(before == null ? Set.of() : before.phones());
        if (!phones.remove(phone.name())) {
            phones.add(phone.name());
        }
        board.step(
                call,
                current -> phones.isEmpty()
                        ? current.without(Selected.class)
                        : current.with(new Selected(Set.copyOf(phones))));
    }

    static boolean isSelected(Call call, String phone) {
        Selected selected = call.get(Selected.class);
        return selected != null && selected.phones().contains(phone);
    }

    /** The phone's own calls that its user selected, oldest first. */
    static List<Call> selected(Phone phone, PhoneCalls calls) {
        return calls.all(phone).stream()
                .filter(call -> isSelected(call, phone.name()))
                .toList();
    }
}
