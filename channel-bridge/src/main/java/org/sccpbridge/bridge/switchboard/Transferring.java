package org.sccpbridge.bridge.switchboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.code.Tone;

/**
 * Transfer: to somebody asked first, to a number that rings or is only dialled yet, by hanging up, by hook flash, and of two calls that are
 * there already. How both far ends get together is {@link Departures}.
 */
public final class Transferring implements Feature {
    /**
     * Option of a phone and of a line.
     *
     * @param allowed {@code transfer}
     * @param onHangup {@code transfer_on_hangup}: going on hook completes a transfer that was begun
     */
    public record Options(boolean allowed, boolean onHangup) implements Extra {}

    /** Option of a phone: {@code transfer_tone}, heard when it has given a call away. */
    public record Confirmation(Tone tone) implements Extra {}

    /** Option of a phone, {@code blindtransferindication = moh}: whoever it gives away hears music until the other answers. */
    public record MusicWhileRinging() implements Extra {}

    /** The call was begun in order to give another, held meanwhile, to its far end. */
    record Consultation(int transferee) implements Extra {}

    private static final Options DEFAULT = new Options(true, false);
    private static final List<Aspect> COMPLETE =
            List.of(Aspect.CONNECTED, Aspect.RINGING_OUT, Aspect.PROCEEDING, Aspect.DIALING, Aspect.HELD);
    private static final List<Aspect> CANCEL = List.of(
            Aspect.CONNECTED,
            Aspect.RINGING_OUT,
            Aspect.PROCEEDING,
            Aspect.DIALING,
            Aspect.OFF_HOOK,
            Aspect.FAILED,
            Aspect.HELD);
    private static final List<Aspect> FLASH_COMPLETES =
            List.of(Aspect.CONNECTED, Aspect.RINGING_OUT, Aspect.PROCEEDING);
    private static final List<Aspect> FLASH_CANCELS = List.of(Aspect.DIALING, Aspect.OFF_HOOK, Aspect.FAILED);

    private final Switchboard board;
    private final PhoneCalls calls;
    private final Departures departures;

    Transferring(Switchboard board, Departures departures) {
        this.board = board;
        this.calls = board.phoneCalls();
        this.departures = departures;
    }

    @Override
    public void keys(KeyTable keys) {
        COMPLETE.forEach(aspect -> keys.on(Key.TRANSFER, aspect, this::isConsultation, this::complete));
        keys.on(Key.TRANSFER, Aspect.HELD, this::isAskedFor, this::completeFor)
                .on(Key.TRANSFER, Aspect.CONNECTED, this::canBeTransferred, this::begin)
                .on(Key.TRANSFER, Aspect.HELD, this::canBeTransferredFromHold, this::begin);
        List.of(Aspect.CONNECTED, Aspect.RINGING_OUT, Aspect.HELD)
                .forEach(aspect -> keys.on(
                        Key.DIRECT_TRANSFER,
                        aspect,
                        (phone, call) -> pair(phone) != null,
                        (phone, call) -> direct(phone)));
        CANCEL.forEach(aspect -> keys.on(Key.END_CALL, aspect, this::isConsultation, this::cancel));
        FLASH_COMPLETES.forEach(aspect -> keys.on(Key.HOOK_FLASH, aspect, this::isConsultation, this::complete));
        FLASH_CANCELS.forEach(aspect -> keys.on(Key.HOOK_FLASH, aspect, this::isConsultation, this::cancel));
        keys.on(Key.HOOK_FLASH, Aspect.CONNECTED, this::isOnlyCall, this::begin);
    }

    // ---- what may be transferred

    private boolean canBeTransferred(Phone phone, Call call) {
        return isWhole(phone, call)
                && call.stage() == Stage.CONNECTED
                && consultationFor(phone, call) == null
                && isAllowed(phone, call);
    }

    /** Not while something else is being dialled: the key is for that then. */
    private boolean canBeTransferredFromHold(Phone phone, Call call) {
        Call active = calls.active(phone);
        return canBeTransferred(phone, call) && (active == null || active.stage() == Stage.CONNECTED);
    }

    /** With another on hold the flash swaps them. */
    private boolean isOnlyCall(Phone phone, Call call) {
        return canBeTransferred(phone, call) && calls.in(phone, Aspect.HELD).isEmpty();
    }

    /** The phone's own, and no conference: of that nobody can be given away. */
    private boolean isWhole(Phone phone, Call call) {
        return phone.name().equals(call.phone()) && call.far() != null && !Conference.is(call, board);
    }

    private boolean isAllowed(Phone phone, Call call) {
        return phone.settings().get(Options.class, DEFAULT).allowed()
                && board.line(call.line())
                        .settings()
                        .get(Options.class, DEFAULT)
                        .allowed();
    }

    private boolean isConsultation(Phone phone, Call call) {
        return transferee(phone, call) != null;
    }

    /** The call on hold at this phone that the consultation is for. */
    private @Nullable Call transferee(Phone phone, Call call) {
        Consultation consultation = call.get(Consultation.class);
        Call held = consultation == null ? null : board.call(consultation.transferee());
        boolean pending = held != null && held.held() && phone.name().equals(held.phone());
        return pending && phone.name().equals(call.phone()) ? held : null;
    }

    private @Nullable Call consultationFor(Phone phone, Call transferee) {
        return calls.all(phone).stream()
                .filter(call -> transferee.equals(transferee(phone, call)))
                .findFirst()
                .orElse(null);
    }

    private boolean isAskedFor(Phone phone, Call transferee) {
        Call consultation = consultationFor(phone, transferee);
        return consultation != null && COMPLETE.contains(Aspect.of(consultation, phone.name()));
    }

    // ---- one call, then another

    private void begin(Phone phone, Call call) {
        Call consultation = calls.begin(phone, phone.instanceOf(call.line()));
        if (consultation != null) {
            board.step(consultation, current -> current.with(new Consultation(call.reference())));
        }
    }

    private void completeFor(Phone phone, Call transferee) {
        Call consultation = consultationFor(phone, transferee);
        if (consultation != null) {
            complete(phone, consultation);
        }
    }

    /** To whoever it was that was dialled, answered or not; digits that are there are dialled. */
    private void complete(Phone phone, Call consultation) {
        Call transferee = transferee(phone, consultation);
        if (!board.asteriskIsUp()) {
            board.tell(phone.name(), new PhoneCommand.Notify(Prompt.ASTERISK_AWAY, 5));
            return;
        }
        Call target =
                consultation.stage() == Stage.DIALING ? board.step(consultation, board.dialling()::dial) : consultation;
        boolean dialled = target.stage().isSettingUp() || target.stage() == Stage.CONNECTED;
        if (transferee != null && dialled && isWhole(phone, target)) {
            join(phone, transferee, target);
        }
    }

    private void join(Phone phone, Call call, Call peer) {
        departures.join(phone, call, peer);
        Confirmation heard = phone.settings().get(Confirmation.class);
        if (heard != null) {
            board.tell(phone.name(), new PhoneCommand.Beep(heard.tone()));
        }
    }

    /** Back to the one on hold. */
    private void cancel(Phone phone, Call consultation) {
        Call transferee = transferee(phone, consultation);
        calls.leave(phone, consultation, EndCause.HUNG_UP_HERE);
        if (transferee != null) {
            calls.resume(phone, transferee);
        }
    }

    @Override
    public boolean hangsUp(Phone phone, Call call) {
        boolean completes = phone.settings().get(Options.class, DEFAULT).onHangup()
                && isConsultation(phone, call)
                && FLASH_COMPLETES.contains(Aspect.of(call, phone.name()))
                && board.asteriskIsUp();
        if (completes) {
            complete(phone, call);
        }
        return completes;
    }

    /** Whoever is talked to again is no longer to be transferred. */
    @Override
    public void changed(Call before, Call after) {
        String phone = before.phone();
        if (phone == null || !before.held() || after.held()) {
            return;
        }
        Consultation gone = new Consultation(after.reference());
        for (Call call : board.callsOf(phone)) {
            if (gone.equals(call.get(Consultation.class))) {
                board.step(call, current -> current.without(Consultation.class));
            }
        }
    }

    // ---- two calls that are there

    private void direct(Phone phone) {
        List<Call> pair = pair(phone);
        if (pair == null) {
            return;
        }
        if (board.asteriskIsUp()) {
            join(phone, pair.get(0), pair.get(1));
        } else {
            board.tell(phone.name(), new PhoneCommand.Notify(Prompt.ASTERISK_AWAY, 5));
        }
    }

    /** The only two, those selected, or the one in hand with the one selected; one that still rings last. */
    private @Nullable List<Call> pair(Phone phone) {
        List<Call> possible = calls.all(phone).stream()
                .filter(call -> isWhole(phone, call) && isAllowed(phone, call))
                .filter(call -> call.stage() == Stage.CONNECTED || call.stage() == Stage.RINGING_OUT)
                .toList();
        List<Call> selected = Selecting.selected(phone, calls);
        Call active = calls.active(phone);
        List<Call> meant = possible.size() == 2
                ? possible
                : possible.stream()
                        .filter(call -> selected.contains(call) || (selected.size() == 1 && call.equals(active)))
                        .toList();
        if (meant.size() != 2 || !meant.containsAll(selected)) {
            return null;
        }
        Call first = meant.get(0);
        Call second = meant.get(1);
        if (first.stage() == Stage.CONNECTED) {
            return meant;
        }
        return second.stage() == Stage.CONNECTED ? List.of(second, first) : null;
    }

    // ---- what is seen of it

    @Override
    public void draw(Phone phone, Sketch face) {
        for (Call call : calls.all(phone)) {
            Call transferee = transferee(phone, call);
            Face.Shown shown = transferee == null ? null : face.calls.get(transferee.reference());
            if (shown != null) {
                face.calls.put(shown.call(), shown.prompting(Prompt.TRANSFER));
                face.lamps.put(new Lamp(ButtonType.TRANSFER, shown.line()), LampMode.FLASH);
                face.calls.computeIfPresent(call.reference(), (reference, asked) -> asked.askingForFeature());
            }
        }
    }
}
