package org.sccpbridge.bridge.switchboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What every phone shows now. Phones touched by an event are drawn anew after it; each is told the difference. */
final class Screens {
    private final Surroundings world;
    private final CallTable calls;
    private final Map<String, Face> faces = new HashMap<>();

    // during one event
    private final Set<String> touched = new TreeSet<>();
    private final Map<String, List<PhoneCommand>> told = new HashMap<>();
    private final Set<Integer> elsewhere = new HashSet<>();

    Screens(Surroundings world, CallTable calls) {
        this.world = world;
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

    List<Effect> redraw() {
        List<Effect> effects = new ArrayList<>();
        for (String name : touched) {
            Phone phone = world.phone(name);
            Face before = faces.get(name);
            if (phone == null || before == null) {
                continue;
            }
            Face after = FaceRenderer.render(phone, calls.ofPhone(name), world);
            List<PhoneCommand> commands = new ArrayList<>(FaceDiff.commands(before, after, elsewhereOf(before)));
            commands.addAll(told.getOrDefault(name, List.of()));
            faces.put(name, after);
            if (!commands.isEmpty()) {
                effects.add(new Effect.ToPhone(name, phone.session(), List.copyOf(commands)));
            }
        }
        touched.clear();
        told.clear();
        elsewhere.clear();
        return effects;
    }

    /** Of the calls shown: those that go on at another phone or were answered by somebody else. */
    private Set<Integer> elsewhereOf(Face before) {
        Set<Integer> result = new HashSet<>(elsewhere);
        before.calls().keySet().stream().filter(call -> calls.get(call) != null).forEach(result::add);
        return result;
    }
}
