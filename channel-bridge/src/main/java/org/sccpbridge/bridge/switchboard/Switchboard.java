package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.bridge.dialplan.Dialplan;

/**
 * Owns every phone, line and call. {@link #handle} takes one event to the effects it causes; it is called for one event at
 * a time, on whatever thread, and does the same for the same events, always.
 */
public final class Switchboard implements Surroundings {
    /** Some for each call that one event can concern. */
    private static final int MOST_TURNS = 100_000;

    private final ChannelNames names;
    private final CallMachine machine = new CallMachine(this);
    private final Dialling dialling = new Dialling(this, machine);
    private final PhoneCalls phoneCalls = new PhoneCalls(this, machine, dialling);
    private final Ears ears = new Ears(this, machine);
    private final Talks talks = new Talks(this);
    private final KeyTable keys = new KeyTable();
    private final Stored stored = new Stored(this);
    private final CallStatistics statistics = new CallStatistics(this);
    private final Features features;
    private final UserInput user;
    private final AsteriskInput asterisk;
    private final Arrivals arrivals = new Arrivals(this, machine);

    private final Office office = new Office();
    private final LastNumbers lastNumbers = new LastNumbers(stored);
    private final Map<String, Dialplan> dialplans = new HashMap<>();
    private final Timers timers = new Timers();
    private final CallTable calls = new CallTable();
    private final Screens screens = new Screens(this, calls);
    private final Hints hints = new Hints(calls);
    private final WatchedHints hintsWatched = new WatchedHints(this);

    private boolean ariUp;
    private boolean stopping;
    private int lastReference;
    private int lastParty;

    // during one event
    private final List<Effect> effects = new ArrayList<>();
    private final Map<Integer, Change> changes = new LinkedHashMap<>();

    private record Change(Call before, Call after) {}

    public Switchboard(ChannelNames names) {
        this.names = names;
        this.features = new Features(this);
        features.keys(keys);
        this.user = new UserInput(this, dialling, ears, keys);
        this.asterisk = new AsteriskInput(this, machine, dialling, ears, arrivals);
    }

    /** Takes one event; the effects are in the order in which they are to be performed. */
    public List<Effect> handle(Event event) {
        dispatch(event);
        settle();
        List<Effect> result = new ArrayList<>(screens.redraw());
        result.addAll(effects);
        result.addAll(hints.publish(this));
        effects.clear();
        return result;
    }

    /** What follows from an event: features have their say, then audio paths, music and bridges become what the calls want. */
    private void settle() {
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            if (!changes.isEmpty()) {
                Integer first = changes.keySet().iterator().next();
                Change change = Objects.requireNonNull(changes.remove(first));
                features.changed(change.before(), change.after());
            } else if (!ears.settle() && !talks.settle()) {
                return;
            }
        }
        throw new IllegalStateException("features change calls without end: " + changes.values());
    }

    private void dispatch(Event event) {
        if (event instanceof PhoneEvent input) {
            phoneEvent(input);
        } else if (event instanceof AsteriskEvent said) {
            asteriskEvent(said);
        } else if (event instanceof Event.TimerFired fired) {
            timerFired(fired);
        } else if (event instanceof Event.LineAdded added) {
            office.add(added.line());
            hints.touch(Set.of(added.line().name()));
        } else if (event instanceof AdminEvent wish) {
            features.ordered(wish);
        } else if (event instanceof Event.Stopping) {
            stop();
        }
    }

    private void phoneEvent(PhoneEvent event) {
        if (event instanceof PhoneEvent.Registered registered) {
            register(registered.registration());
            return;
        }
        Phone phone = office.phone(event.phone());
        if (phone == null) {
            return;
        }
        if (event instanceof PhoneEvent.Gone gone) {
            if (gone.session() == phone.session()) {
                unregister(phone);
            }
        } else if (event instanceof PhoneEvent.Ready) {
            // its last step put the ordinary idle prompt on the screen
            if (callsOf(phone.name()).isEmpty()) {
                screens.blank(phone.name());
            }
            features.takes(phone, event);
        } else if (event instanceof PhoneEvent.CodecsReported codecs) {
            office.replace(phone.withCodecs(codecs.codecs()));
        } else if (event instanceof PhoneEvent.StatisticsReported told) {
            statistics.reported(phone.name(), told.call(), told.report());
        } else {
            user.take(phone, event);
        }
    }

    private void asteriskEvent(AsteriskEvent event) {
        if (event instanceof AsteriskEvent.DialplanRead read) {
            dialplans.put(read.context(), read.dialplan());
            asterisk.dialplanRead(read.context());
        } else if (event instanceof AsteriskEvent.DialplanUnknown unknown) {
            dialplans.remove(unknown.context());
        } else if (event instanceof AsteriskEvent.AriUp up) {
            ariUp = true;
            asterisk.reconcile(up.channels(), up.bridges());
            hints.unknown();
            touchAllHints();
            redrawAll();
        } else if (event instanceof AsteriskEvent.AriDown) {
            ariUp = false;
            asterisk.linkLost();
            features.linkLost();
            redrawAll();
        } else if (!features.hears(event)) {
            asterisk.take(event);
        }
    }

    private void timerFired(Event.TimerFired fired) {
        if (!timers.ends(fired)) {
            return;
        }
        TimerKey.Kind kind = fired.key().kind();
        if (kind == TimerKey.Kind.MEDIA) {
            ears.timedOut(fired.key().call());
            return;
        }
        if (kind.isOfPath()) {
            features.firesOfPath(fired.key().call(), kind);
            return;
        }
        Call call = calls.get(fired.key().call());
        if (call == null) {
            features.lapses(fired.key());
        } else if (!features.fires(call, kind)) {
            step(call, current -> timer(current, kind));
        }
    }

    private Call timer(Call call, TimerKey.Kind kind) {
        return kind == TimerKey.Kind.NEXT_DIGIT ? dialling.dial(call) : machine.timer(call, kind);
    }

    private void register(Phone phone) {
        Phone old = office.phone(phone.name());
        if (old != null && old.session() > phone.session()) {
            return;
        }
        if (old != null) {
            unregister(old);
        }
        Phone now = office.add(phone);
        screens.blank(now.name());
        hints.touch(now.lines().values());
        arrivals.phoneIsBack(now);
        features.registered(now);
    }

    private void unregister(Phone phone) {
        for (Call call : callsOf(phone.name())) {
            if (call.isWith(phone.name())) {
                phoneCalls.leave(phone, call, EndCause.PHONE_GONE);
            } else {
                step(call, current -> machine.withdraw(current, phone.name(), HangupReason.ABSENT));
            }
        }
        features.gone(phone);
        office.remove(phone);
        screens.forget(phone.name());
        hints.touch(phone.lines().values());
    }

    private void stop() {
        stopping = true;
        arrivals.stop();
        features.stop();
        for (Call call : calls.all()) {
            step(
                    call,
                    current -> Departures.isHandedOver(current)
                            ? machine.handedOver(current)
                            : machine.end(current, EndCause.SHUTDOWN));
        }
        touchAllHints();
    }

    private void touchAllHints() {
        office.lines().forEach(line -> hints.touch(Set.of(line.name())));
    }

    // ---- for the inputs and the machine

    /** Takes one call, as it is now, one step further and keeps the result; a call that is over stays so. */
    Call step(Call call, UnaryOperator<Call> transition) {
        Call now = calls.get(call.reference());
        return now == null ? call : change(now, transition.apply(now));
    }

    /** A new call and its first step. */
    Call add(Call call, UnaryOperator<Call> transition) {
        calls.put(call);
        return change(call, transition.apply(call));
    }

    private Call change(Call call, Call next) {
        touch(call);
        touch(next);
        if (call.stage().collectsDigits()
                && next.stage() == Stage.PROCEEDING
                && isRedialled(next)
                && next.phone() != null) {
            lastNumbers.dialled(next.phone(), next.digits(), next.line());
        }
        if (next.end() == EndCause.ANSWERED_ELSEWHERE) {
            screens.answeredElsewhere(next.reference());
        }
        calls.put(next);
        Change earlier = changes.remove(next.reference());
        changes.put(next.reference(), new Change(earlier == null ? call : earlier.before(), next));
        CallLog.describe(call, next).ifPresent(this::perform);
        return next;
    }

    private static boolean isRedialled(Call call) {
        return !call.digits().isEmpty() && !call.has(Dialling.OwnNumber.class);
    }

    private void touch(Call call) {
        screens.touch(call.phones());
        screens.touch(office.phonesOf(call.line()));
        ears.touch(call.phones());
        talks.touch(call.talk());
        hints.touch(Set.of(call.line()));
    }

    /** As if the user had pressed that key. */
    void press(Phone phone, PhoneEvent.Pressed key) {
        user.take(phone, key);
    }

    Stored stored() {
        return stored;
    }

    CallStatistics statistics() {
        return statistics;
    }

    boolean isStopping() {
        return stopping;
    }

    /** Takes back the hanging up of a channel that this event has caused; whoever asked for that sees to it later. */
    List<AsteriskCommand.Hangup> withhold(String channel) {
        List<AsteriskCommand.Hangup> withheld = effects.stream()
                .filter(AsteriskCommand.Hangup.class::isInstance)
                .map(AsteriskCommand.Hangup.class::cast)
                .filter(hangup -> hangup.channel().equals(channel))
                .toList();
        effects.removeAll(withheld);
        return withheld;
    }

    PhoneCalls phoneCalls() {
        return phoneCalls;
    }

    CallMachine machine() {
        return machine;
    }

    Dialling dialling() {
        return dialling;
    }

    Talks talks() {
        return talks;
    }

    WatchedHints hintsWatched() {
        return hintsWatched;
    }

    Features features() {
        return features;
    }

    /** Keys that mean something for this call at this phone. */
    Set<Key> meaningful(Phone phone, Call call) {
        return keys.meaningful(phone, call);
    }

    /** Its own calls, those that ring at it, and those of others on its lines, of several mixed one; oldest first. */
    List<Call> shownAt(Phone phone) {
        TreeMap<Integer, Call> shown = new TreeMap<>();
        callsOf(phone.name()).forEach(call -> shown.put(call.reference(), call));
        for (String line : phone.lines().values()) {
            for (Call call : calls.ofLine(line)) {
                if (Aspect.of(call, phone.name()).isRemote()) {
                    shown.put(call.reference(), call);
                }
            }
        }
        return Talks.seen(phone, shown.values());
    }

    void redraw(String phone) {
        screens.touch(Set.of(phone));
    }

    void redrawAll() {
        screens.touch(office.phones());
    }

    void rejected(String phone, int call) {
        screens.rejected(phone, call);
    }

    @Nullable
    Media audioOf(@Nullable String phone) {
        return ears.of(phone);
    }

    /** Oldest first; none for talk 0. */
    List<Call> callsIn(int talk) {
        return calls.ofTalk(talk);
    }

    List<Call> callsOnLine(String line) {
        return calls.ofLine(line);
    }

    int lastParty() {
        return lastParty;
    }

    int nextParty() {
        return ++lastParty;
    }

    String mediaChannel(int call, int party) {
        return names.media(call, party);
    }

    boolean isRunning(int call, TimerKey.Kind kind) {
        return timers.isRunning(new TimerKey(call, kind));
    }

    ChannelNames names() {
        return names;
    }

    int nextReference() {
        return ++lastReference;
    }

    /** Calls that begin from now on have greater references. */
    int lastReference() {
        return lastReference;
    }

    boolean isInService(String line) {
        return !stopping && !office.phonesOf(line).isEmpty();
    }

    void hintNotTaken(String line, boolean again) {
        hints.notTaken(line, again);
    }

    LastNumbers lastNumbers() {
        return lastNumbers;
    }

    List<Call> callsOf(String phone) {
        return calls.ofPhone(phone);
    }

    Collection<Call> allCalls() {
        return calls.all();
    }

    @Nullable
    Call call(int reference) {
        return calls.get(reference);
    }

    @Nullable
    Call callOfFar(String channel) {
        return calls.ofChannel(channel);
    }

    Office office() {
        return office;
    }

    void log(Effect.Log.Level level, String subject, String text) {
        effects.add(new Effect.Log(level, subject, text));
    }

    @Override
    public Line line(String name) {
        Line line = office.line(name);
        if (line == null) {
            throw new IllegalStateException("call on unknown line " + name);
        }
        return line;
    }

    @Override
    public @Nullable Phone phone(String name) {
        return office.phone(name);
    }

    @Override
    public @Nullable Dialplan dialplan(String context) {
        return dialplans.get(context);
    }

    @Override
    public boolean asteriskIsUp() {
        return ariUp;
    }

    @Override
    public String farChannel(int call) {
        return names.far(call);
    }

    @Override
    public String bridge(int talk) {
        return names.bridge(talk);
    }

    @Override
    public void makeBridge(Call call) {
        talks.make(call);
    }

    @Override
    public @Nullable Codec codec(@Nullable String phone, String line) {
        Phone known = phone == null ? null : office.phone(phone);
        return known == null
                ? null
                : line(line).codecs().stream()
                        .filter(known.codecs()::contains)
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public Party identity(@Nullable String phone, String line) {
        Phone known = phone == null ? null : office.phone(phone);
        Party ofLine = line(line).identity();
        return known == null ? ofLine : known.appearance(line).identity(ofLine);
    }

    @Override
    public boolean hears(@Nullable String phone, Call call) {
        Media path = ears.of(phone);
        return path != null && call.talk() != 0 && path.talk() == call.talk();
    }

    @Override
    public @Nullable Call dialledOtherwise(Call call, String number) {
        return features.dials(call, number);
    }

    @Override
    public void perform(Effect effect) {
        effects.add(effect);
    }

    @Override
    public void tell(String phone, PhoneCommand command) {
        screens.tell(phone, command);
    }

    @Override
    public void startTimer(int call, TimerKey.Kind kind, Duration after) {
        effects.add(timers.start(new TimerKey(call, kind), after));
    }

    @Override
    public void stopTimer(int call, TimerKey.Kind kind) {
        TimerKey key = new TimerKey(call, kind);
        if (timers.stop(key)) {
            effects.add(new Effect.StopTimer(key));
        }
    }
}
