package org.sccpbridge.bridge.switchboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The device state of every line, as Asterisk was last told. */
final class Hints {
    private final CallTable calls;
    private final Map<String, DeviceState> published = new HashMap<>();
    private final Set<String> touched = new TreeSet<>();

    Hints(CallTable calls) {
        this.calls = calls;
    }

    void touch(Collection<String> lines) {
        touched.addAll(lines);
    }

    /** Asterisk did not take it: said again at once, or when the line changes next or the link is new. */
    void notTaken(String line, boolean again) {
        published.remove(line);
        if (again) {
            touched.add(line);
        }
    }

    /** Nothing is known of what Asterisk holds for its lines. */
    void unknown() {
        published.clear();
    }

    /** @param board says whether the line has a phone, and whether Asterisk can be told */
    List<Effect> publish(Switchboard board) {
        List<Effect> effects = new ArrayList<>();
        if (board.asteriskIsUp()) {
            for (String line : touched) {
                DeviceState state = state(line, board.isInService(line));
                if (board.office().line(line) != null && published.put(line, state) != state) {
                    effects.add(new AsteriskCommand.SetDeviceState(line, state));
                }
            }
        }
        touched.clear();
        return effects;
    }

    private DeviceState state(String line, boolean inService) {
        if (!inService) {
            return DeviceState.UNAVAILABLE;
        }
        List<Call> onLine = calls.ofLine(line).stream()
                .filter(call -> call.stage() != Stage.LEAVING && !call.isUnattended())
                .toList();
        boolean ringing = onLine.stream().anyMatch(call -> call.stage() == Stage.RINGING_IN);
        boolean held = onLine.stream().anyMatch(Call::held);
        boolean inUse = onLine.stream().anyMatch(call -> call.stage() != Stage.RINGING_IN && !call.held());
        if (ringing) {
            return inUse || held ? DeviceState.RINGINUSE : DeviceState.RINGING;
        }
        return inUse ? DeviceState.INUSE : held ? DeviceState.ONHOLD : DeviceState.NOT_INUSE;
    }
}
