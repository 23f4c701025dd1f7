package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.HintState;

/**
 * Call back when free: who found somebody busy or away asks by key to be rung when that one can be reached; answering dials. Lines of our own
 * are watched themselves, other numbers through their hint in the line's context. Pressed without such a call the key takes the wish back.
 * Wishes outlive the daemon in AstDB.
 */
final class CallBack implements Feature {
    /** The call is no call yet: it rings so that its number be dialled. */
    private record Free(String number) implements Extra {}

    private enum State {
        FREE,
        IN_USE,
        /** Rings, is switched off, does not want to be disturbed, or nobody knows. */
        OTHER
    }

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration RINGS = Duration.ofSeconds(20);
    private static final int MOST_OF_PHONE = 5;
    private static final int NOTICE_SECONDS = 5;

    private final Switchboard board;
    private final PhoneCalls calls;
    private final CallMachine machine;
    private final DoNotDisturb doNotDisturb;
    private final Pages pages;
    private final TreeMap<Integer, CallBackWish> wishes = new TreeMap<>();

    CallBack(Switchboard board, DoNotDisturb doNotDisturb, Pages pages) {
        this.board = board;
        this.calls = board.phoneCalls();
        this.machine = board.machine();
        this.doNotDisturb = doNotDisturb;
        this.pages = pages;
    }

    // ---- the key

    @Override
    public void keys(KeyTable keys) {
        keys.on(Key.CALL_BACK, Aspect.FAILED, CallBack::canWait, this::ask)
                .on(Key.CALL_BACK, Aspect.RINGING_OUT, CallBack::canWait, this::ask)
                .otherwise(Key.CALL_BACK, this::canCancel, (phone, key) -> cancel(phone));
    }

    private boolean canCancel(Phone phone) {
        return calls.active(phone) == null && !of(phone.name()).isEmpty();
    }

    private static boolean canWait(Phone phone, Call call) {
        boolean reached = call.stage() == Stage.RINGING_OUT || isBusy(call) || call.failure() == Failure.NO_ANSWER;
        return reached
                && !call.incoming()
                && !call.has(Dialling.OwnNumber.class)
                && !call.has(Transferring.Consultation.class)
                && !call.has(ConferenceMixer.Wanted.class);
    }

    private static boolean isBusy(Call call) {
        return call.failure() == Failure.BUSY;
    }

    private void ask(Phone phone, Call call) {
        String number = call.digits();
        List<CallBackWish> earlier = of(phone.name());
        earlier.stream().filter(wish -> wish.number().equals(number)).forEach(this::forget);
        of(phone.name()).stream()
                .limit(Math.max(0, earlier.size() + 1 - MOST_OF_PHONE))
                .forEach(this::forget);
        CallBackWish wish = new CallBackWish(
                board.nextReference(), phone.name(), call.line(), number, isBusy(call), AsteriskCommand.Store.NOW);
        keep(wish);
        board.startTimer(wish.id(), TimerKey.Kind.CALL_BACK, LONGEST);
        log(wish, "is called back when " + number + " is free");
        notice(wish, Prompt.CALL_BACK + " " + number);
        calls.leave(phone, call, EndCause.HUNG_UP_HERE);
        watch();
        String hint = hint(wish);
        if (board.hintsWatched().isKnown(hint) && board.hintsWatched().state(hint) == HintState.UNKNOWN) {
            cannotBeWatched(hint);
        }
    }

    private void cancel(Phone phone) {
        for (CallBackWish wish : of(phone.name())) {
            log(wish, "no longer wants to be called back when " + wish.number() + " is free");
            notice(wish, Prompt.CALL_BACK + " off");
            forget(wish);
        }
        watch();
    }

    private List<CallBackWish> of(String phone) {
        return wishes.values().stream()
                .filter(wish -> wish.phone().equals(phone))
                .toList();
    }

    private void keep(CallBackWish wish) {
        wishes.put(wish.id(), wish);
        board.stored().put(wish.key(), wish.value());
    }

    private void forget(CallBackWish wish) {
        wishes.remove(wish.id());
        board.stored().put(wish.key(), "");
        board.stopTimer(wish.id(), TimerKey.Kind.CALL_BACK);
        board.redraw(wish.phone());
    }

    private void log(CallBackWish wish, String text) {
        board.log(Effect.Log.Level.INFO, wish.phone(), "line " + wish.line() + ": " + text);
    }

    private void notice(CallBackWish wish, String text) {
        board.tell(wish.phone(), new PhoneCommand.Notify(text, NOTICE_SECONDS));
    }

    // ---- the other party

    private void watch() {
        board.hintsWatched()
                .want(
                        this,
                        wishes.values().stream()
                                .filter(wish -> own(wish) == null)
                                .map(this::hint)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    private String hint(CallBackWish wish) {
        return wish.number() + '@' + board.line(wish.line()).context();
    }

    private @Nullable Line own(CallBackWish wish) {
        Line named = board.office().line(wish.number());
        return named != null
                ? named
                : board.office().lines().stream()
                        .filter(line -> line.identity().number().equals(wish.number()))
                        .findFirst()
                        .orElse(null);
    }

    private State state(CallBackWish wish) {
        Line own = own(wish);
        return own == null ? state(board.hintsWatched().state(hint(wish))) : state(own);
    }

    private State state(Line line) {
        List<Call> ofLine = board.callsOnLine(line.name());
        if (ofLine.stream().anyMatch(call -> call.stage() != Stage.RINGING_IN)) {
            return State.IN_USE;
        }
        boolean there = board.office().phonesOf(line.name()).stream()
                .anyMatch(phone -> doNotDisturb.mode(phone) != DndMode.REJECT);
        return there && ofLine.isEmpty() ? State.FREE : State.OTHER;
    }

    private static State state(HintState hint) {
        return switch (hint) {
            case IDLE -> State.FREE;
            case INUSE, BUSY, INUSE_RINGING, ONHOLD, INUSE_ONHOLD -> State.IN_USE;
            case RINGING, UNAVAILABLE, UNKNOWN -> State.OTHER;
        };
    }

    // ---- what AstDB has

    @Override
    public void storeRead(long now) {
        List<String> keys = board.stored().keysOf(CallBackWish.FAMILY);
        List.copyOf(wishes.values()).stream()
                .filter(wish -> !keys.contains(wish.key()))
                .forEach(this::forget);
        Set<String> known = wishes.values().stream().map(CallBackWish::key).collect(Collectors.toSet());
        keys.stream().filter(key -> !known.contains(key)).forEach(key -> takeUp(key, now));
        watch();
        look();
    }

    /** Of an earlier run of the daemon; another daemon at the same Asterisk keeps its own there, too. */
    private void takeUp(String key, long now) {
        String phone = CallBackWish.phone(key);
        List<Line> lines = linesOf(phone);
        CallBackWish wish =
                CallBackWish.parse(board.nextReference(), key, board.stored().get(key));
        if (lines.isEmpty()
                || (wish != null && lines.stream().noneMatch(line -> line.name().equals(wish.line())))) {
            return;
        }
        if (wish == null) {
            drop(phone, key, "is no wish to be called back");
            return;
        }
        Duration age = Duration.ofSeconds(Math.max(0, now - Long.parseLong(wish.since())));
        if (age.compareTo(LONGEST) >= 0) {
            log(wish, "waited long enough for " + wish.number() + " to be free");
            board.stored().put(key, "");
            return;
        }
        if (of(phone).size() >= MOST_OF_PHONE) {
            drop(phone, key, "is one wish too many, " + MOST_OF_PHONE + " are kept of a phone");
            return;
        }
        wishes.put(wish.id(), wish);
        board.startTimer(wish.id(), TimerKey.Kind.CALL_BACK, LONGEST.minus(age));
        log(wish, "is called back when " + wish.number() + " is free, as before");
    }

    /** That it has in the configuration, whether it is there or not. */
    private List<Line> linesOf(String phone) {
        return board.office().lines().stream()
                .filter(line -> Forwarding.options(line).phones().contains(phone))
                .toList();
    }

    private void drop(String phone, String key, String why) {
        String text = "AstDB's SCCP/" + CallLog.printable(key) + " is dropped: '"
                + CallLog.printable(board.stored().get(key)) + "' " + why;
        board.log(Effect.Log.Level.WARN, phone, text);
        board.stored().put(key, "");
    }

    // ---- what happens meanwhile

    @Override
    public void changed(Call before, Call after) {
        look();
    }

    @Override
    public void registered(Phone phone) {
        look();
    }

    @Override
    public void linkBack() {
        look();
    }

    @Override
    public boolean hears(AsteriskEvent event) {
        if (event instanceof AsteriskEvent.HintChanged change) {
            boolean first = !board.hintsWatched().isKnown(change.hint());
            board.hintsWatched().told(change);
            if (first && change.state() == HintState.UNKNOWN) {
                cannotBeWatched(change.hint());
            }
            look();
        }
        // lamps of others go by it too
        return false;
    }

    /** A wish of an earlier run stays: an Asterisk that starts has its hints only after it answers. */
    private void cannotBeWatched(String hint) {
        List<CallBackWish> vain = wishes.values().stream()
                .filter(wish -> wish.isNew() && own(wish) == null && hint(wish).equals(hint))
                .toList();
        for (CallBackWish wish : vain) {
            log(wish, "cannot be called back when " + wish.number() + " is free: there is no hint " + hint);
            notice(wish, Prompt.CALL_BACK + " " + Prompt.SERVICE_NOT_ACTIVE);
            forget(wish);
        }
        if (!vain.isEmpty()) {
            watch();
        }
    }

    private void look() {
        for (CallBackWish wish : List.copyOf(wishes.values())) {
            State state = state(wish);
            if (state == State.IN_USE && !wish.used()) {
                keep(wish.inUse());
            } else if (state == State.FREE && wish.used() && isFree(wish)) {
                ring(wish);
            }
        }
    }

    /** The one who waits. */
    private boolean isFree(CallBackWish wish) {
        Phone phone = board.phone(wish.phone());
        return board.asteriskIsUp()
                && board.isInService(wish.line())
                && phone != null
                && phone.lines().containsValue(wish.line())
                && board.callsOf(wish.phone()).isEmpty()
                && pages.sentBy(wish.phone()) == null;
    }

    private void ring(CallBackWish wish) {
        forget(wish);
        watch();
        Call call = Call.offered(
                board.nextReference(),
                wish.line(),
                new Party(wish.number(), ""),
                wish.phone(),
                Extras.of(new Free(wish.number())));
        log(wish, "rings, for " + wish.number() + " is free");
        board.add(call, current -> current);
        board.startTimer(call.reference(), TimerKey.Kind.CALL_BACK, RINGS);
    }

    @Override
    public boolean answers(Phone phone, Call call) {
        Free free = call.get(Free.class);
        if (free != null) {
            int line = phone.shownAt(call.line());
            board.rejected(phone.name(), call.reference());
            board.step(call, current -> machine.end(current, EndCause.HUNG_UP_HERE));
            calls.dial(phone, line, free.number());
        }
        return free != null;
    }

    @Override
    public boolean fires(Call call, TimerKey.Kind kind) {
        boolean ours = kind == TimerKey.Kind.CALL_BACK;
        if (ours) {
            board.step(call, current -> machine.end(current, EndCause.CALLER_GAVE_UP));
        }
        return ours;
    }

    @Override
    public void lapses(TimerKey key) {
        CallBackWish wish = key.kind() == TimerKey.Kind.CALL_BACK ? wishes.get(key.call()) : null;
        if (wish != null) {
            log(wish, "waited long enough for " + wish.number() + " to be free");
            forget(wish);
            watch();
        }
    }

    @Override
    public void draw(Phone phone, Sketch face) {
        if (!of(phone.name()).isEmpty()) {
            FeatureButtons.light(phone, Key.CALL_BACK, face);
        }
        for (Call call : calls.in(phone, Aspect.RINGING_IN)) {
            Free free = call.get(Free.class);
            if (free != null) {
                face.prompt(call.reference(), Prompt.CALL_BACK + " " + free.number());
            }
        }
    }
}
