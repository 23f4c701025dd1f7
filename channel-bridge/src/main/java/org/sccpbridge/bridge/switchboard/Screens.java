package org.sccpbridge.bridge.switchboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.switchboard.Face.Shown;

/** What every phone shows now. Phones touched by an event are drawn anew after it; each is told the difference. */
final class Screens {
    private final Switchboard board;
    private final CallTable calls;
    private final Map<String, Face> faces = new HashMap<>();

    // during one event
    private final Set<String> touched = new TreeSet<>();
    private final Map<String, List<PhoneCommand>> told = new HashMap<>();
    private final Set<Integer> elsewhere = new HashSet<>();
    private final Map<String, Set<Integer>> rejected = new HashMap<>();

    Screens(Switchboard board, CallTable calls) {
        this.board = board;
        this.calls = calls;
    }

    /** The phone shows what one shows that has just registered. */
    void blank(String phone) {
        faces.put(phone, Face.blank());
        touched.add(phone);
    }

    void forget(String phone) {
        faces.remove(phone);
        told.remove(phone);
    }

    void touch(Collection<String> phones) {
        touched.addAll(phones);
    }

    /** Something that is no lasting state of the phone; it is told after what the event changes. */
    void tell(String phone, PhoneCommand command) {
        touched.add(phone);
        told.computeIfAbsent(phone, ignored -> new ArrayList<>()).add(command);
    }

    /** The call ends because somebody else answered it: no phone is to list it as missed. */
    void answeredElsewhere(int call) {
        elsewhere.add(call);
    }

    /** The phone's user does not want the call: it is not listed as missed there. */
    void rejected(String phone, int call) {
        rejected.computeIfAbsent(phone, ignored -> new HashSet<>()).add(call);
    }

    List<Effect> redraw() {
        List<Effect> effects = new ArrayList<>();
        for (String name : touched) {
            Phone phone = board.phone(name);
            Face before = faces.get(name);
            if (phone == null || before == null) {
                continue;
            }
            Face after = FaceRenderer.render(phone, board.shownAt(phone), board);
            List<PhoneCommand> commands =
                    new ArrayList<>(FaceDiff.commands(before, after, shown -> farewell(name, shown)));
            told.getOrDefault(name, List.of()).stream()
                    .flatMap(command -> after.tone() == null ? Stream.of(command) : withoutBeep(command))
                    .forEach(command -> commands.add(place(command, commands), command));
            faces.put(name, after);
            if (!commands.isEmpty()) {
                effects.add(new Effect.ToPhone(name, phone.session(), List.copyOf(commands)));
            }
        }
        touched.clear();
        told.clear();
        elsewhere.clear();
        rejected.clear();
        return effects;
    }

    /** Last; but phones file what they counted under the call alone, so that they are asked before its audio opens anew. */
    private static int place(PhoneCommand command, List<PhoneCommand> commands) {
        for (int i = 0; i < commands.size() && command instanceof PhoneCommand.AskStatistics; i++) {
            if (commands.get(i) instanceof PhoneCommand.OpenReceiveChannel) {
                return i;
            }
        }
        return commands.size();
    }

    /** A tone that goes on is not cut off by another, which would leave silence. */
    private static Stream<PhoneCommand> withoutBeep(PhoneCommand command) {
        if (command instanceof PhoneCommand.Notify notice) {
            return Stream.of(new PhoneCommand.Notify(notice.text(), notice.seconds()));
        }
        return command instanceof PhoneCommand.Beep ? Stream.empty() : Stream.of(command);
    }

    /** A call that rang here and goes on at another phone, or that somebody else answered, is not missed. */
    private @Nullable PhoneCommand farewell(String phone, Shown shown) {
        if (!shown.rings()) {
            return null;
        }
        if (rejected.getOrDefault(phone, Set.of()).contains(shown.call())) {
            return new PhoneCommand.Rejected(shown.line(), shown.call());
        }
        boolean goesOn = elsewhere.contains(shown.call()) || calls.get(shown.call()) != null;
        return goesOn ? new PhoneCommand.AnsweredElsewhere(shown.line(), shown.call()) : null;
    }
}
