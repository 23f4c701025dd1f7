package org.sccpbridge.bridge.switchboard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends far legs on to another number. The channel itself goes on in the dialplan of the line, without us: the caller's progress is that of the
 * new number, the far end hears who passed it on and why (SIP's Diversion), and it has a CDR of its own that the line pays for.
 */
final class Onward {
    /**
     * Lines that a call was sent on from, separated by {@code &}; channels inherit it. A line never sends the same call on twice, so that
     * no two lines play ball with it.
     */
    static final String PASSED = "SCCP_FORWARDED";

    private static final String SEPARATOR = "&";

    private final Switchboard board;

    Onward(Switchboard board) {
        this.board = board;
    }

    /** Number of times the call was sent on by lines of ours. */
    static int hops(String passed) {
        return passed.isEmpty() ? 0 : passed.split(SEPARATOR, -1).length;
    }

    static boolean hasPassed(String passed, String line) {
        return (SEPARATOR + passed + SEPARATOR).contains(SEPARATOR + line + SEPARATOR);
    }

    /**
     * @param earlier how the call came to the line; null when straight
     * @param passed the lines it was sent on from before
     */
    void send(
            int call,
            String channel,
            Line line,
            @Nullable Redirection earlier,
            String passed,
            String number,
            Reason reason) {
        Map<String, String> variables = new LinkedHashMap<>(line.variables());
        variables.put("__" + PASSED, passed.isEmpty() ? line.name() : passed + SEPARATOR + line.name());
        // ",i": nobody is told before all is said
        if (earlier == null) {
            party(variables, "orig", line.identity());
            variables.put("REDIRECTING(orig-reason,i)", reason.word());
        }
        party(variables, "from", line.identity());
        variables.put("REDIRECTING(to-num,i)", number);
        variables.put("REDIRECTING(count,i)", String.valueOf(hops(passed) + 1));
        variables.put("REDIRECTING(reason)", reason.word());
        // the context of the samples switches it off for calls that end here
        variables.put("CDR_PROP(disable)", "0");
        if (!line.accountCode().isEmpty()) {
            variables.put("CHANNEL(accountcode)", line.accountCode());
        }
        variables.forEach((name, value) -> board.perform(new AsteriskCommand.SetVariable(call, channel, name, value)));
        board.perform(new AsteriskCommand.ContinueInDialplan(call, channel, line.context(), number, 1));
    }

    private static void party(Map<String, String> variables, String role, Party party) {
        variables.put("REDIRECTING(" + role + "-num,i)", party.number());
        variables.put("REDIRECTING(" + role + "-name,i)", party.name());
    }

    /** One step of a call: its far leg goes on, the call is over here. */
    Call send(Call call, String number, Reason reason) {
        Far far = call.far();
        if (far == null) {
            return call;
        }
        if (far.music()) {
            board.perform(new AsteriskCommand.Unhold(call.reference(), far.channel()));
        }
        Arrived arrived = call.get(Arrived.class);
        send(
                call.reference(),
                far.channel(),
                board.line(call.line()),
                call.get(Redirection.class),
                arrived == null ? "" : arrived.passed(),
                number,
                reason);
        return board.machine().end(call.withFar(null), EndCause.SENT_ON);
    }

    /** Noted on incoming calls: the lines they were sent on from before. */
    record Arrived(String passed) implements Extra {}
}
