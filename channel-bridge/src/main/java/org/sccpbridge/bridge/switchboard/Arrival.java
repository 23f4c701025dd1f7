package org.sccpbridge.bridge.switchboard;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A call that the dialplan sends to a line, before it rings.
 *
 * @param arguments of {@code Stasis(app,…)}
 * @param variables of its channel, those that features asked for and it has
 * @param withheld whether the caller does not want to be shown
 * @param called the number the caller dialled
 * @param awaited whether phones may still come: it rang before we listened
 * @param absent whether no phone was there for it to begin with
 * @param phones where it is going to ring
 * @param notes what features noted, for the call that it becomes
 */
record Arrival(
        String channel,
        Line line,
        List<String> arguments,
        Map<String, String> variables,
        Party caller,
        boolean withheld,
        String called,
        boolean awaited,
        boolean absent,
        Set<String> phones,
        Extras notes) {
    Arrival at(Set<String> others) {
        return new Arrival(
                channel,
                line,
                arguments,
                variables,
                caller,
                withheld,
                called,
                awaited,
                absent,
                Set.copyOf(others),
                notes);
    }

    Arrival with(Extra note) {
        return new Arrival(
                channel,
                line,
                arguments,
                variables,
                caller,
                withheld,
                called,
                awaited,
                absent,
                phones,
                notes.with(note));
    }

    /** Empty when the channel does not have it. */
    String variable(String name) {
        return variables.getOrDefault(name, "");
    }
}
