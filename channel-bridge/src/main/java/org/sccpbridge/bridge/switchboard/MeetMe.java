package org.sccpbridge.bridge.switchboard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The MeetMe key: the number dialled next is that of a conference room in Asterisk (ConfBridge). */
public final class MeetMe implements Feature {
    /** Where rooms are when {@code meetmenum} names no extension: see conf-samples/asterisk/extensions_sccp.conf. */
    static final String CONTEXT = "sccp-meetme";

    /**
     * Options of a line.
     *
     * @param allowed {@code meetme}
     * @param number {@code meetmenum}: extension in the line's context that gets these calls; empty for none
     * @param options {@code meetmeopts}, for the dialplan
     */
    public record Options(boolean allowed, String number, String options) implements Extra {
        static final Options DEFAULT = new Options(true, "", "qxd");
    }

    /** Option of a phone: {@code meetme = no}. */
    public record Barred() implements Extra {}

    /** Made to go to a room. */
    record Wanted() implements Extra {}

    private final Switchboard board;
    private final PhoneCalls calls;

    MeetMe(Switchboard board) {
        this.board = board;
        this.calls = board.phoneCalls();
    }

    private Options options(Call call) {
        return board.line(call.line()).settings().get(Options.class, Options.DEFAULT);
    }

    @Override
    public void keys(KeyTable keys) {
        keys.on(Key.MEET_ME, Aspect.OFF_HOOK, this::isAllowed, (phone, call) -> ask(phone, call))
                .otherwise(Key.MEET_ME, (phone, key) -> begin(phone, key.instance()));
    }

    private boolean isAllowed(Phone phone, Call call) {
        return !phone.settings().has(Barred.class) && options(call).allowed();
    }

    private void begin(Phone phone, int instance) {
        Call active = calls.active(phone);
        boolean dialling = active != null
                && (active.stage().isSettingUp() || active.stage().collectsDigits());
        if (dialling || phone.settings().has(Barred.class)) {
            calls.notActive(phone);
            return;
        }
        Call call = calls.begin(phone, instance);
        if (call != null && isAllowed(phone, call)) {
            ask(phone, call);
        } else if (call != null) {
            calls.notActive(phone);
        }
    }

    private void ask(Phone phone, Call call) {
        board.step(call, current -> current.with(new Wanted()).with(new Dialling.OwnNumber(false)));
        board.tell(phone.name(), new PhoneCommand.Notify("Enter the conference number", 5));
    }

    @Override
    public @Nullable Call dials(Call call, String number) {
        if (!call.has(Wanted.class)) {
            return null;
        }
        Options options = options(call);
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("SCCP_MEETME_ROOM", number);
        variables.put("SCCP_MEETME_OPTS", options.options());
        Call asked = call.without(Wanted.class);
        Call room = options.number().isEmpty()
                ? board.dialling().place(asked, number, CONTEXT, variables)
                : board.dialling()
                        .place(asked, options.number(), board.line(call.line()).context(), variables);
        return room.stage() == Stage.PROCEEDING ? room.with(new Party(number, "")) : room;
    }
}
