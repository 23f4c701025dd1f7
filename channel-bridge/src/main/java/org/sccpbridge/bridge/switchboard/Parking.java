package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.ParkedCall;

/**
 * Parking a call in one of Asterisk's lots, seeing what is parked, and fetching it. Which calls are parked is Asterisk's to say: it tells, and
 * after each break of the link all is told anew.
 */
public final class Parking implements Feature {
    /** Option of a line: {@code parkinglot}. */
    public record Lot(String name) implements Extra {}

    /** Option of a phone: {@code park = no}. */
    public record Forbidden() implements Extra {}

    /** Option of a phone: buttons of parking lots, by instance among its feature buttons. */
    public record Buttons(Map<Integer, LotButton> byInstance) implements Extra {
        public Buttons {
            byInstance = Collections.unmodifiableMap(new TreeMap<>(byInstance));
        }
    }

    /** @param retrieveSingle one call that is alone is fetched at once */
    public record LotButton(String lot, boolean retrieveSingle) {}

    /** Asterisk was asked to park the call. */
    record Underway(State state) implements Extra {}

    /** How parking stands. */
    enum State {
        ASKED,
        /** The user hung up meanwhile. */
        HUNG_UP,
        /** The link broke: it may be parked or not. */
        UNSURE
    }

    /** Nobody fetched it in time: it is back. */
    record Recall() implements Extra {}

    private static final Lot DEFAULT_LOT = new Lot("");
    private static final int NOTICE = 10;

    /** How Asterisk tells a line that a call parked there comes back: the number called is what was to be dialled. */
    private static final String RECALL_PREFIX = "Local_";

    private final Switchboard board;
    private final PhoneCalls calls;
    private final CallMachine machine;
    private final ParkingLots lots;

    /** Who parks what, by channel, until Asterisk says where it is. */
    private final Map<String, String> parkers = new HashMap<>();

    Parking(Switchboard board) {
        this.board = board;
        this.calls = board.phoneCalls();
        this.machine = board.machine();
        this.lots = new ParkingLots(board);
    }

    // ---- parking

    @Override
    public void keys(KeyTable keys) {
        keys.on(Key.PARK, Aspect.CONNECTED, this::canPark, this::park)
                .otherwise(Key.PARKED_CALLS, (phone, key) -> lots.show(phone, key.instance()));
    }

    /** Whether it may already be in the lot. */
    static boolean isUnderway(Call call) {
        Underway underway = call.get(Underway.class);
        return underway != null && underway.state() != State.UNSURE;
    }

    private boolean canPark(Phone phone, Call call) {
        return phone.name().equals(call.phone())
                && call.far() != null
                && !call.has(Underway.class)
                && !phone.settings().has(Forbidden.class)
                && !Conference.is(call, board);
    }

    private void park(Phone phone, Call call) {
        Far far = call.far();
        if (far == null) {
            return;
        }
        Line line = board.line(call.line());
        parkers.put(far.channel(), phone.name());
        board.perform(new AsteriskCommand.Park(
                call.reference(),
                far.channel(),
                line.settings().get(Lot.class, DEFAULT_LOT).name(),
                "Local/" + line.name() + "@sccp",
                Duration.ZERO));
        board.step(call, current -> current.with(new Underway(State.ASKED)));
    }

    /** A hang-up now would end what is being parked. */
    @Override
    public boolean hangsUp(Phone phone, Call call) {
        Underway underway = call.get(Underway.class);
        if (underway == null || underway.state() == State.UNSURE || call.stage() != Stage.CONNECTED) {
            return false;
        }
        board.step(call, current -> current.with(new Underway(State.HUNG_UP)));
        return true;
    }

    // ---- what Asterisk says

    @Override
    public boolean hears(AsteriskEvent event) {
        if (event instanceof AsteriskEvent.ParkingRead read) {
            lots.clear();
            read.calls().forEach(this::isParked);
            lots.redraw();
        } else if (event instanceof AsteriskEvent.Parked now) {
            isParked(now.call());
            lots.redraw();
        } else if (event instanceof AsteriskEvent.Unparked over) {
            lots.remove(over.call());
        } else if (event instanceof AsteriskEvent.ChannelReleased released) {
            return leaves(released.channel());
        } else if (event instanceof AsteriskEvent.ChannelLeft left) {
            return leaves(left.channel());
        } else if (event instanceof AsteriskEvent.CommandFailed failed
                && failed.command() instanceof AsteriskCommand.Park park) {
            failed(park, failed);
        } else {
            return false;
        }
        return true;
    }

    private void isParked(ParkedCall call) {
        lots.add(call);
        String phone = parkers.remove(call.channel());
        leaves(call.channel());
        if (phone != null) {
            board.log(
                    Effect.Log.Level.INFO,
                    phone,
                    "parked " + CallLog.printable(call.party().display()) + " at " + call.slot() + " of lot "
                            + call.lot());
            board.tell(phone, new PhoneCommand.Notify(Prompt.PARKED_AT + " " + call.slot(), NOTICE));
        }
    }

    /** The far leg of a call that is being parked is no longer ours: nothing may be done to it any more. */
    private boolean leaves(String channel) {
        Call call = board.callOfFar(channel);
        if (call == null || !call.has(Underway.class)) {
            return false;
        }
        board.step(call, current -> machine.end(current.withFar(null), EndCause.PARKED));
        return true;
    }

    private void failed(AsteriskCommand.Park park, AsteriskEvent.CommandFailed failed) {
        String phone = parkers.remove(park.channel());
        boolean away = failed.refusal() == AsteriskEvent.Refusal.UNREACHABLE;
        if (phone != null && failed.refusal() != AsteriskEvent.Refusal.NOT_FOUND) {
            board.tell(phone, new PhoneCommand.Notify(away ? Prompt.ASTERISK_AWAY : Prompt.CANNOT_PARK, NOTICE));
            board.log(
                    Effect.Log.Level.WARN,
                    phone,
                    "cannot park in " + (park.lot().isEmpty() ? "the default lot" : "lot " + park.lot()) + ": "
                            + CallLog.printable(failed.message())
                            + (away ? "" : ". Is the lot in res_parking.conf, and res_parking.so loaded?"));
        }
        Call call = board.call(park.call());
        Underway underway = call == null ? null : call.get(Underway.class);
        if (call != null && underway != null) {
            board.step(call, current -> {
                if (underway.state() == State.HUNG_UP) {
                    return machine.end(current.without(Underway.class), EndCause.HUNG_UP_HERE);
                }
                return away ? current.with(new Underway(State.UNSURE)) : current.without(Underway.class);
            });
        }
    }

    @Override
    public void registered(Phone phone) {
        lots.registered(phone);
    }

    @Override
    public void gone(Phone phone) {
        lots.gone(phone);
    }

    // ---- coming back

    @Override
    public void changed(Call before, Call after) {
        if (after.stage() == Stage.RINGING_IN && after.digits().startsWith(RECALL_PREFIX)) {
            board.log(
                    Effect.Log.Level.INFO,
                    String.join(",", after.ringing()),
                    "line " + after.line() + " call " + after.reference() + ": is a parked call that nobody fetched");
            board.step(after, call -> call.dialled(call.line(), false).with(new Recall()));
        }
    }

    // ---- what is seen of it

    @Override
    public boolean picks(Phone phone, PhoneEvent.Picked picked) {
        return lots.picks(phone, picked);
    }

    @Override
    public void draw(Phone phone, Sketch face) {
        lots.draw(phone, face);
        for (Call call : calls.in(phone, Aspect.RINGING_IN)) {
            if (call.has(Recall.class)) {
                face.prompt(call.reference(), Prompt.PARK_RECALL);
            }
        }
    }
}
