package org.sccpbridge.bridge.switchboard;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.code.RingMode;
import org.sccpbridge.sccp.message.code.Tone;

/**
 * Do not disturb, of a phone: off, reject or silent. Urgent calls come through. Kept in AstDB under chan-sccp's key {@code SCCP/<phone>/dnd},
 * where the dialplan may write it too.
 */
public final class DoNotDisturb implements Feature {
    /**
     * Option of a phone, absent where dndFeature is off.
     *
     * @param steps what the key goes through after OFF: by {@code dnd} one mode only, or both
     */
    public record Options(List<DndMode> steps) implements Extra {}

    /** Option of a line: what becomes of its calls at a phone that is not to be disturbed, whatever the phone says ({@code dnd}). */
    public record OfLine(DndMode mode) implements Extra {}

    /** Option of a phone: {@code dnd_tone}, heard while a call rings silently. */
    public record InPlaceOfRinging(Tone tone) implements Extra {}

    /** The call is to be heard all the same. */
    private record Urgent() implements Extra {}

    private static final String ALERT = "ALERT_INFO";
    private static final String URGENT = "urgent";
    private static final String KEY = "/dnd";
    private static final int NOTICE_SECONDS = 3;

    private final Switchboard board;
    private final PhoneCalls calls;

    DoNotDisturb(Switchboard board) {
        this.board = board;
        this.calls = board.phoneCalls();
    }

    DndMode mode(String phone) {
        return switch (board.stored().get(phone + KEY).toLowerCase(Locale.ROOT)) {
            case "reject", "busy" -> DndMode.REJECT;
            case "silent" -> DndMode.SILENT;
            default -> DndMode.OFF;
        };
    }

    private DndMode mode(String phone, Line line) {
        DndMode mode = mode(phone);
        OfLine own = line.settings().get(OfLine.class);
        return mode == DndMode.OFF || own == null ? mode : own.mode();
    }

    /** Whether the call makes no sound at the phone. */
    boolean isSilent(String phone, Call call) {
        return !call.has(Urgent.class) && mode(phone, board.line(call.line())) == DndMode.SILENT;
    }

    /** The same before it rings. */
    boolean isSilent(String phone, Arrival arrival) {
        return !arrival.notes().has(Urgent.class) && mode(phone, arrival.line()) == DndMode.SILENT;
    }

    @Override
    public void keys(KeyTable keys) {
        keys.otherwise(Key.DO_NOT_DISTURB, (phone, key) -> next(phone));
    }

    private void next(Phone phone) {
        Options options = phone.settings().get(Options.class);
        if (options == null || options.steps().isEmpty()) {
            board.tell(
                    phone.name(),
                    new PhoneCommand.Notify(Prompt.DND + " " + Prompt.SERVICE_NOT_ACTIVE, NOTICE_SECONDS));
            return;
        }
        // not in the list: -1, so the first
        int step = options.steps().indexOf(mode(phone.name())) + 1;
        boolean over =
                mode(phone.name()) != DndMode.OFF && step >= options.steps().size();
        DndMode mode =
                over ? DndMode.OFF : options.steps().get(step % options.steps().size());
        set(phone.name(), mode, phone.name());
        String text = mode == DndMode.OFF ? Prompt.DND + " off" : text(mode);
        board.tell(phone.name(), new PhoneCommand.Notify(text, NOTICE_SECONDS));
    }

    private void set(String phone, DndMode mode, String by) {
        board.stored().put(phone + KEY, mode == DndMode.OFF ? "" : word(mode));
        board.redraw(phone);
        board.log(Effect.Log.Level.INFO, by, "do not disturb at " + CallLog.printable(phone) + ": " + word(mode));
    }

    private static String word(DndMode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void ordered(AdminEvent event) {
        if (event instanceof AdminEvent.SetDoNotDisturb wish) {
            set(wish.phone(), wish.mode(), "admin");
        }
    }

    @Override
    public List<String> variables(Line line) {
        return List.of(ALERT);
    }

    @Override
    public Arrival arrives(Arrival arrival) {
        boolean urgent = arrival.variable(ALERT).toLowerCase(Locale.ROOT).contains(URGENT)
                || DistinctiveRing.mode(arrival).equals(RingMode.PRECEDENCE);
        if (urgent) {
            return arrival.with(new Urgent());
        }
        Set<String> willing = new TreeSet<>(arrival.phones());
        willing.removeIf(phone -> mode(phone, arrival.line()) == DndMode.REJECT);
        return willing.size() == arrival.phones().size() ? arrival : arrival.at(willing);
    }

    @Override
    public void draw(Phone phone, Sketch face) {
        DndMode mode = mode(phone.name());
        if (mode == DndMode.OFF) {
            return;
        }
        face.lamps.put(new Lamp(ButtonType.DO_NOT_DISTURB, 0), LampMode.ON);
        FeatureButtons.light(phone, Key.DO_NOT_DISTURB, face);
        if (board.asteriskIsUp()) {
            face.idlePrompt = text(mode);
        }
        List<Call> ringing = calls.in(phone, Aspect.RINGING_IN);
        boolean silent = ringing.stream().allMatch(call -> isSilent(phone.name(), call));
        Face.Ringing sound = face.ringing;
        if (silent && sound != null) {
            face.ringing = new Face.Ringing(sound.line(), sound.call(), RingMode.FLASH_ONLY);
            InPlaceOfRinging tone = phone.settings().get(InPlaceOfRinging.class);
            if (tone != null && face.activeLine == 0) {
                face.tone = new Face.Sound(sound.line(), sound.call(), tone.tone());
            }
        }
    }

    private static String text(DndMode mode) {
        return mode == DndMode.SILENT ? Prompt.DO_NOT_DISTURB_SILENT : Prompt.DO_NOT_DISTURB;
    }
}
