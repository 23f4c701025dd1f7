package org.sccpbridge.bridge.switchboard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Fetching a call that rings elsewhere: of the line's own groups, at a number, or of another group. Calls that ring at phones of ours are
 * simply answered by the other phone; whatever else rings in Asterisk its application Pickup() finds, so that the picker gets the call, or
 * tone and text.
 */
public final class Pickup implements Feature {
    /**
     * Options of a line.
     *
     * @param offered {@code callgroup}, {@code namedcallgroup}: who may fetch its calls
     * @param taken {@code pickupgroup}, {@code namedpickupgroup}: from which it fetches
     * @param directed {@code directed_pickup}: PickUp asks for a number
     * @param context {@code directed_pickup_context}; empty: the line's
     * @param answers {@code pickup_modeanswer}: a call fetched is answered, else it rings here
     */
    public record Options(PickupGroups offered, PickupGroups taken, boolean directed, String context, boolean answers)
            implements Extra {}

    /** What the number will mean that the user is dialling. */
    enum Wanted {
        NUMBER,
        GROUP
    }

    record Wish(Wanted wanted) implements Extra {}

    /** The call is Asterisk's search for another. */
    record Asked() implements Extra {}

    /** Asterisk knows the groups of this ringing call. */
    record Offered() implements Extra {}

    /** Of conf-samples/asterisk/extensions_sccp.conf. */
    static final String CONTEXT = "sccp-pickup";

    private static final String ANY = "s";
    private static final int LAST_GROUP = 63;
    private static final Options DEFAULT = new Options(PickupGroups.NONE, PickupGroups.NONE, true, "", true);

    private final Switchboard board;
    private final PhoneCalls calls;
    private final Dialling dialling;
    private final CallMachine machine;

    Pickup(Switchboard board) {
        this.board = board;
        this.calls = board.phoneCalls();
        this.dialling = board.dialling();
        this.machine = board.machine();
    }

    private Options options(String line) {
        return board.line(line).settings().get(Options.class, DEFAULT);
    }

    @Override
    public void keys(KeyTable keys) {
        keys.otherwise(Key.PICKUP, (phone, key) -> pickup(phone, key.instance()))
                .otherwise(Key.GROUP_PICKUP, (phone, key) -> group(phone, key.instance()))
                .otherwise(Key.OTHER_PICKUP, (phone, key) -> ask(phone, key.instance(), Wanted.GROUP));
    }

    // ---- keys

    /** Pressed again in place of a number, it is for the line's own groups. */
    private void pickup(Phone phone, int instance) {
        String line = line(phone, instance);
        Call active = calls.active(phone);
        boolean again = active != null && active.stage() == Stage.OFF_HOOK && active.has(Wish.class);
        if (line != null && options(line).directed() && !again) {
            ask(phone, instance, Wanted.NUMBER);
        } else {
            group(phone, instance);
        }
    }

    private void ask(Phone phone, int instance, Wanted wanted) {
        Call call = dialTone(phone, instance);
        if (call != null) {
            boolean extension = wanted == Wanted.NUMBER;
            board.step(call, current -> current.with(new Wish(wanted)).with(new Dialling.OwnNumber(extension)));
        }
    }

    private void group(Phone phone, int instance) {
        String line = line(phone, instance);
        PickupGroups groups = line == null ? PickupGroups.NONE : options(line).taken();
        if (line == null) {
            calls.notActive(phone);
        } else if (groups.isEmpty()) {
            board.tell(phone.name(), new PhoneCommand.Notify(Prompt.NO_PICKUP_GROUP, 5));
        } else {
            Call ringing = ringing(phone, call -> options(call.line()).offered().meets(groups));
            if (ringing != null) {
                take(phone, ringing, line);
                return;
            }
            Call call = dialTone(phone, instance);
            if (call != null) {
                board.step(call, current -> search(current.without(Wish.class), ANY, groups));
            }
        }
    }

    /** Of the call off hook; else the line that a new one would have. */
    private @Nullable String line(Phone phone, int instance) {
        Call active = calls.active(phone);
        if (active != null && active.stage() == Stage.OFF_HOOK) {
            return active.line();
        }
        return phone.lineAt(instance == 0 ? phone.defaultLine() : instance);
    }

    /** A call that is being set up is not given up for another. */
    private @Nullable Call dialTone(Phone phone, int instance) {
        Call active = calls.active(phone);
        if (active != null && active.stage() == Stage.OFF_HOOK) {
            return active;
        }
        if (active != null && (active.stage().isSettingUp() || active.stage().collectsDigits())) {
            calls.notActive(phone);
            return null;
        }
        return calls.begin(phone, instance);
    }

    // ---- calls of our own

    /** The one that rings longest; one that rings here anyway comes last. */
    private @Nullable Call ringing(Phone phone, Predicate<Call> wanted) {
        Call here = null;
        for (Call call : board.allCalls()) {
            boolean rings = call.stage() == Stage.RINGING_IN && call.far() != null;
            if (rings && !call.ringing().isEmpty() && wanted.test(call)) {
                if (!call.ringing().contains(phone.name())) {
                    return call;
                }
                here = here == null ? call : here;
            }
        }
        return here;
    }

    private void take(Phone phone, Call ringing, String line) {
        if (board.codec(phone.name(), line) == null) {
            board.tell(phone.name(), new PhoneCommand.Notify(Failure.NO_CODEC.prompt(), 5));
        } else if (ringing.ringing().contains(phone.name())) {
            calls.answer(phone, ringing);
        } else {
            calls.freeTheEar(phone);
            hand(phone, ringing, line);
        }
    }

    private void hand(Phone phone, Call ringing, String line) {
        board.log(
                Effect.Log.Level.INFO,
                phone.name(),
                "line " + line + " call " + ringing.reference() + ": picks up what rings at line " + ringing.line());
        board.step(ringing, call -> {
            Call here = call.ringingAt(Set.of(phone.name())).onLine(line);
            return options(line).answers() ? machine.answer(here, phone.name()) : here;
        });
    }

    // ---- numbers

    @Override
    public @Nullable Call dials(Call call, String number) {
        Wish wish = call.get(Wish.class);
        Phone phone = call.phone() == null ? null : board.phone(call.phone());
        if (wish == null || phone == null) {
            return null;
        }
        Call rest = call.without(Wish.class);
        if (wish.wanted() == Wanted.GROUP) {
            PickupGroups group = groupOf(number);
            return group.isEmpty()
                    ? machine.fail(rest, Failure.INVALID_NUMBER)
                    : fetch(
                            phone,
                            rest,
                            other -> options(other.line()).offered().meets(group),
                            ANY,
                            group);
        }
        return fetch(phone, rest, other -> ringsAs(other, number), number, PickupGroups.NONE);
    }

    private static PickupGroups groupOf(String number) {
        boolean valid = number.matches("\\d{1,2}") && Integer.parseInt(number) <= LAST_GROUP;
        return valid ? new PickupGroups(Set.of(Integer.parseInt(number)), Set.of()) : PickupGroups.NONE;
    }

    private boolean ringsAs(Call call, String number) {
        return call.line().equals(number)
                || call.digits().equals(number)
                || board.line(call.line()).identity().number().equals(number);
    }

    /** @param call the picker's, with which the number was dialled; it ends where another takes its place */
    private Call fetch(Phone phone, Call call, Predicate<Call> wanted, String number, PickupGroups groups) {
        Call ringing = ringing(phone, wanted);
        if (ringing == null) {
            return search(call, number, groups);
        }
        if (board.codec(phone.name(), call.line()) == null) {
            return machine.fail(call, Failure.NO_CODEC);
        }
        hand(phone, ringing, call.line());
        return machine.end(call, EndCause.HUNG_UP_HERE);
    }

    // ---- everybody else's

    private Call search(Call call, String number, PickupGroups groups) {
        if (!call.stage().collectsDigits()) {
            return call;
        }
        Line line = board.line(call.line());
        String context = options(call.line()).context();
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("SCCP_PICKUP_CONTEXT", context.isEmpty() ? line.context() : context);
        // shown as the other party until that is known
        variables.put("CALLERID(num)", call.digits());
        variables.put("CALLERID(dnid)", call.digits());
        if (!groups.numbers().isEmpty()) {
            variables.put("CHANNEL(pickupgroup)", groups.numberList());
        }
        if (!groups.names().isEmpty()) {
            variables.put("CHANNEL(namedpickupgroup)", groups.nameList());
        }
        board.log(
                Effect.Log.Level.INFO,
                String.valueOf(call.phone()),
                "line " + call.line() + " call " + call.reference() + ": no phone here rings so, asks Asterisk for "
                        + (groups.isEmpty()
                                ? "what rings as " + CallLog.printable(number)
                                : "what rings in group " + groups.numberList() + " " + groups.nameList()));
        return dialling.place(call.with(new Asked()).with(new Dialling.OwnNumber(true)), number, CONTEXT, variables);
    }

    /** Phones of other technologies may fetch it too. */
    @Override
    public void changed(Call before, Call after) {
        Far far = after.far();
        if (after.stage() != Stage.RINGING_IN || far == null || after.has(Offered.class)) {
            return;
        }
        PickupGroups offered = options(after.line()).offered();
        if (offered.isEmpty()) {
            return;
        }
        board.step(after, call -> call.with(new Offered()));
        offer(after, far, "CHANNEL(callgroup)", offered.numberList());
        offer(after, far, "CHANNEL(namedcallgroup)", offered.nameList());
    }

    private void offer(Call call, Far far, String variable, String groups) {
        if (!groups.isEmpty()) {
            board.perform(new AsteriskCommand.SetVariable(call.reference(), far.channel(), variable, groups));
        }
    }

    @Override
    public void draw(Phone phone, Sketch face) {
        for (Call call : calls.all(phone)) {
            Wish wish = call.get(Wish.class);
            if (wish != null && call.stage().collectsDigits()) {
                face.prompt(
                        call.reference(), wish.wanted() == Wanted.GROUP ? Prompt.PICKUP_GROUP : Prompt.PICKUP_NUMBER);
            }
        }
    }
}
