package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.dialplan.Dialplan;

/**
 * Owns every phone, line and call. {@link #handle} takes one event to the effects it causes; it is called for one event at
 * a time, on whatever thread, and does the same for the same events, always.
 */
public final class Switchboard implements Surroundings {
    private final ChannelNames names;
    private final CallMachine machine = new CallMachine(this);
    private final Dialling dialling = new Dialling(this, machine);
    private final UserInput user;
    private final AsteriskInput asterisk;

    private final Map<String, Line> lines = new TreeMap<>();
    private final Map<String, Phone> phones = new TreeMap<>();
    private final Map<String, Set<String>> phonesByLine = new HashMap<>();
    private final Map<String, String> lastNumbers = new HashMap<>();
    private final Map<String, Dialplan> dialplans = new HashMap<>();
    private final Map<TimerKey, Long> timers = new HashMap<>();
    private final CallTable calls = new CallTable();
    private final Screens screens = new Screens(this, calls);
    private final Hints hints = new Hints(calls);

    private boolean ariUp;
    private boolean stopping;
    private int lastReference;
    private int lastParty;
    private long lastToken;

    private final List<Effect> effects = new ArrayList<>();

    public Switchboard(ChannelNames names) {
        this.names = names;
        this.user = new UserInput(this, machine, dialling);
        this.asterisk = new AsteriskInput(this, machine, dialling);
    }

    /** Takes one event; the effects are in the order in which they are to be performed. */
    public List<Effect> handle(Event event) {
        dispatch(event);
        List<Effect> result = new ArrayList<>(screens.redraw());
        result.addAll(effects);
        result.addAll(hints.publish(this));
        effects.clear();
        return result;
    }

    private void dispatch(Event event) {
        if (event instanceof PhoneEvent input) {
            phoneEvent(input);
        } else if (event instanceof AsteriskEvent said) {
            asteriskEvent(said);
        } else if (event instanceof Event.TimerFired fired) {
            timerFired(fired);
        } else if (event instanceof Event.LineAdded added) {
            lines.put(added.line().name(), added.line());
            hints.touch(Set.of(added.line().name()));
        } else if (event instanceof Event.Stopping) {
            stop();
        }
    }

    private void phoneEvent(PhoneEvent event) {
        if (event instanceof PhoneEvent.Registered registered) {
            register(registered.registration());
            return;
        }
        Phone phone = phones.get(event.phone());
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
        } else if (event instanceof PhoneEvent.CodecsReported codecs) {
            phones.put(phone.name(), phone.withCodecs(codecs.codecs()));
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
            hints.touch(lines.keySet());
            screens.touch(phones.keySet());
        } else if (event instanceof AsteriskEvent.AriDown) {
            ariUp = false;
            asterisk.linkLost();
            screens.touch(phones.keySet());
        } else {
            asterisk.take(event);
        }
    }

    private void timerFired(Event.TimerFired fired) {
        Long token = timers.get(fired.key());
        if (token == null || token != fired.token()) {
            return;
        }
        timers.remove(fired.key());
        Call call = calls.get(fired.key().call());
        if (call != null) {
            step(call, current -> timer(current, fired.key().kind()));
        }
    }

    private Call timer(Call call, TimerKey.Kind kind) {
        return kind == TimerKey.Kind.NEXT_DIGIT ? dialling.dial(call) : machine.timer(call, kind);
    }

    private void register(Phone phone) {
        Phone old = phones.get(phone.name());
        if (old != null && old.session() > phone.session()) {
            return;
        }
        if (old != null) {
            unregister(old);
        }
        TreeMap<Integer, String> known = new TreeMap<>(phone.lines());
        known.values().removeIf(line -> !lines.containsKey(line));
        phones.put(phone.name(), phone.withLines(known));
        screens.blank(phone.name());
        for (String line : known.values()) {
            phonesByLine.computeIfAbsent(line, ignored -> new TreeSet<>()).add(phone.name());
        }
        hints.touch(known.values());
    }

    private void unregister(Phone phone) {
        for (Call call : callsOf(phone.name())) {
            step(
                    call,
                    current -> phone.name().equals(current.phone())
                            ? machine.end(current, EndCause.PHONE_GONE)
                            : machine.withdraw(current, phone.name(), HangupReason.ABSENT));
        }
        phones.remove(phone.name());
        screens.forget(phone.name());
        for (String line : phone.lines().values()) {
            Set<String> others = phonesByLine.get(line);
            if (others != null && others.remove(phone.name()) && others.isEmpty()) {
                phonesByLine.remove(line);
            }
        }
        hints.touch(phone.lines().values());
    }

    private void stop() {
        stopping = true;
        for (Call call : calls.all()) {
            step(call, current -> machine.end(current, EndCause.SHUTDOWN));
        }
        hints.touch(lines.keySet());
    }

    // ---- for the inputs and the machine

    /** Takes one call one step further and keeps the result. */
    Call step(Call call, UnaryOperator<Call> transition) {
        Call next = transition.apply(call);
        screens.touch(call.phones());
        screens.touch(next.phones());
        hints.touch(Set.of(next.line()));
        if (call.stage().collectsDigits() && next.stage() == Stage.PROCEEDING && next.phone() != null) {
            lastNumbers.put(next.phone(), next.digits());
        }
        if (next.end() == EndCause.ANSWERED_ELSEWHERE) {
            screens.answeredElsewhere(next.reference());
        }
        calls.put(next);
        CallLog.describe(call, next).ifPresent(this::perform);
        return next;
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
        return !stopping && !phonesOfLine(line).isEmpty();
    }

    void hintNotTaken(String line) {
        hints.notTaken(line);
    }

    @Nullable
    String lastNumber(String phone) {
        return lastNumbers.get(phone);
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
    Call callOfChannel(String channel) {
        return calls.ofChannel(channel);
    }

    @Nullable
    Line knownLine(String name) {
        return lines.get(name);
    }

    Set<String> phonesOfLine(String line) {
        return phonesByLine.getOrDefault(line, Set.of());
    }

    void log(Effect.Log.Level level, String subject, String text) {
        effects.add(new Effect.Log(level, subject, text));
    }

    @Override
    public Line line(String name) {
        Line line = lines.get(name);
        if (line == null) {
            throw new IllegalStateException("call on unknown line " + name);
        }
        return line;
    }

    @Override
    public @Nullable Phone phone(String name) {
        return phones.get(name);
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
    public int nextParty() {
        return ++lastParty;
    }

    @Override
    public String farChannel(int call) {
        return names.far(call);
    }

    @Override
    public String mediaChannel(int call, int party) {
        return names.media(call, party);
    }

    @Override
    public String bridge(int call) {
        return names.bridge(call);
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
        TimerKey key = new TimerKey(call, kind);
        timers.put(key, ++lastToken);
        effects.add(new Effect.StartTimer(key, lastToken, after));
    }

    @Override
    public void stopTimer(int call, TimerKey.Kind kind) {
        TimerKey key = new TimerKey(call, kind);
        if (timers.remove(key) != null) {
            effects.add(new Effect.StopTimer(key));
        }
    }
}
