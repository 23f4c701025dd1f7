package org.sccpbridge.bridge.switchboard;

import java.util.List;
import java.util.Set;

/**
 * A call that the dialplan sends to a line, before it rings.
 *
 * @param arguments of {@code Stasis(app,…)}
 * @param withheld whether the caller does not want to be shown
 * @param called the number the caller dialled
 * @param phones where it is going to ring
 */
record Arrival(
        String channel,
        Line line,
        List<String> arguments,
        Party caller,
        boolean withheld,
        String called,
        Set<String> phones) {
    Arrival at(Set<String> others) {
        return new Arrival(channel, line, arguments, caller, withheld, called, Set.copyOf(others));
    }
}
