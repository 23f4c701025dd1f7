package org.sccpbridge.bridge.switchboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Learns how a call came to the line; the phone shows it with the call ({@code CallInfo}). */
final class Redirections implements Feature {
    private static final String NUMBER = "REDIRECTING(from-num)";
    private static final String NAME = "REDIRECTING(from-name)";
    private static final String PRESENTATION = "REDIRECTING(from-pres)";
    private static final String REASON = "REDIRECTING(reason)";
    private static final String FIRST_NUMBER = "REDIRECTING(orig-num)";
    private static final String FIRST_NAME = "REDIRECTING(orig-name)";
    private static final String FIRST_PRESENTATION = "REDIRECTING(orig-pres)";
    private static final String FIRST_REASON = "REDIRECTING(orig-reason)";
    private static final List<String> VARIABLES = List.of(
            NUMBER,
            NAME,
            PRESENTATION,
            REASON,
            FIRST_NUMBER,
            FIRST_NAME,
            FIRST_PRESENTATION,
            FIRST_REASON,
            Onward.PASSED);

    @Override
    public List<String> variables(Line line) {
        return VARIABLES;
    }

    @Override
    public Arrival arrives(Arrival arrival) {
        String passed = arrival.variable(Onward.PASSED);
        Arrival noted = passed.isEmpty() ? arrival : arrival.with(new Onward.Arrived(passed));
        Redirection redirection = of(arrival);
        return redirection == null ? noted : noted.with(redirection);
    }

    static @Nullable Redirection of(Arrival arrival) {
        Party last = party(arrival, NUMBER, NAME, PRESENTATION);
        if (last.isUnknown()) {
            return null;
        }
        Reason reason = Reason.of(arrival.variable(REASON));
        Party first = party(arrival, FIRST_NUMBER, FIRST_NAME, FIRST_PRESENTATION);
        return first.isUnknown()
                ? new Redirection(last, reason, last, reason)
                : new Redirection(first, Reason.of(arrival.variable(FIRST_REASON)), last, reason);
    }

    /** Nobody where they do not want to be shown. */
    private static Party party(Arrival arrival, String number, String name, String presentation) {
        return arrival.variable(presentation).startsWith("prohib")
                ? Party.UNKNOWN
                : new Party(arrival.variable(number), arrival.variable(name));
    }
}
