package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.dialplan.Dialplan;

/**
 * Owns every phone, line and call. {@link #handle} takes one event to the effects it causes; it must be called from one thread only
 * and does the same for the same events, always.
 */
public final class Switchboard implements Surroundings {
    private final ChannelNames names;
    private final CallMachine machine;
    private final UserInput user;
    private final AsteriskInput asterisk;

    private final Map<String, Line> lines = new TreeMap<>();
    private final Map<String, Phone> phones = new TreeMap<>();
    private final Map<String, Set<String>> phonesByLine = new HashMap<>();
    private final Map<String, Face> faces = new HashMap<>();
    private final Map<String, String> lastNumbers = new HashMap<>();
    private final Map<String, Dialplan> dialplans = new HashMap<>();
    private final Map<String, DeviceState> published = new HashMap<>();
    private final Map<TimerKey, Long> timers = new HashMap<>();
    private final CallTable calls = new CallTable();

    private boolean ariUp;
    private boolean stopping;
    private int lastReference;
    private int lastParty;
    private long lastToken;

    private final List<Effect> effects = new ArrayList<>();
    private final Map<String, List<PhoneCommand>> told = new LinkedHashMap<>();
    private final Set<String> touchedPhones = new TreeSet<>();
    private final Set<String> touchedLines = new TreeSet<>();
    private final Set<Integer> elsewhere = new HashSet<>();

    public Switchboard(ChannelNames names) {
        this.names = names;
        this.machine = new CallMachine(this);
        this.user = new UserInput(this, machine);
        this.asterisk = new AsteriskInput(this, machine);
    }

    /** Takes one event; the effects are in the order in which they are to be performed. */
    public List<Effect> handle(Event event) {
        dispatch(event);
        touchedPhones.forEach(this::redraw);
        touchedLines.forEach(this::publish);
        List<Effect> result = List.copyOf(effects);
        effects.clear();
        told.clear();
        touchedPhones.clear();
        touchedLines.clear();
        elsewhere.clear();
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
            touchedLines.add(added.line().name());
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
        touchedPhones.add(phone.name());
        if (event instanceof PhoneEvent.Gone gone) {
            if (gone.session() == phone.session()) {
                unregister(phone);
            }
        } else if (event instanceof PhoneEvent.Ready) {
            // its last step put the ordinary idle prompt on the screen
            if (callsOf(phone.name()).isEmpty()) {
                faces.put(phone.name(), Face.blank());
            }
        } else if (event instanceof PhoneEvent.CodecsReported codecs) {
            phones.put(phone.name(), phone.withCodecs(codecs.codecs()));
        } else if (event instanceof PhoneEvent.OffHook off) {
            user.offHook(phone, off.line());
        } else if (event instanceof PhoneEvent.OnHook) {
            user.onHook(phone);
        } else if (event instanceof PhoneEvent.Digit digit) {
            user.digit(phone, digit.digit());
        } else if (event instanceof PhoneEvent.Enbloc enbloc) {
            user.number(phone, enbloc.line(), enbloc.number());
        } else if (event instanceof PhoneEvent.Pressed pressed) {
            user.pressed(phone, pressed);
        } else if (event instanceof PhoneEvent.ReceiveChannelOpened opened) {
            onCallsOf(phone, call -> machine.receiveChannelOpened(call, opened.party(), opened.address()));
        } else if (event instanceof PhoneEvent.ReceiveChannelFailed failed) {
            log(
                    Effect.Log.Level.WARN,
                    phone.name(),
                    "could not open its audio channel (" + failed.why() + "): the call fails");
            onCallsOf(phone, call -> machine.receiveChannelFailed(call, failed.party()));
        }
    }

    private void onCallsOf(Phone phone, UnaryOperator<Call> step) {
        callsOf(phone.name()).stream()
                .filter(call -> phone.name().equals(call.phone()))
                .forEach(call -> step(call, step));
    }

    private void asteriskEvent(AsteriskEvent event) {
        if (event instanceof AsteriskEvent.ChannelEntered entered) {
            asterisk.entered(entered);
        } else if (event instanceof AsteriskEvent.ChannelLeft left) {
            asterisk.left(left.channel(), left.cause());
        } else if (event instanceof AsteriskEvent.HangupRequested request) {
            asterisk.hangupRequested(request.channel(), request.cause());
        } else if (event instanceof AsteriskEvent.ChannelAnswered answered) {
            asterisk.answered(answered.channel());
        } else if (event instanceof AsteriskEvent.Dialled dialled) {
            asterisk.dialled(dialled.channel(), dialled.status());
        } else if (event instanceof AsteriskEvent.PartyChanged changed) {
            asterisk.partyChanged(changed.channel(), changed.party());
        } else if (event instanceof AsteriskEvent.DigitHeard heard) {
            asterisk.digitHeard(heard.channel(), heard.digit());
        } else if (event instanceof AsteriskEvent.MediaCreated created) {
            asterisk.mediaCreated(created);
        } else if (event instanceof AsteriskEvent.CommandFailed failed) {
            asterisk.commandFailed(failed);
        } else if (event instanceof AsteriskEvent.DialplanRead read) {
            dialplans.put(read.context(), read.dialplan());
            asterisk.dialplanRead(read.context());
        } else if (event instanceof AsteriskEvent.DialplanUnknown unknown) {
            dialplans.remove(unknown.context());
        } else if (event instanceof AsteriskEvent.AriUp up) {
            ariUp = true;
            asterisk.reconcile(up.channels(), up.bridges());
            published.clear();
            touchedLines.addAll(lines.keySet());
            touchedPhones.addAll(phones.keySet());
        } else if (event instanceof AsteriskEvent.AriDown) {
            ariUp = false;
            touchedPhones.addAll(phones.keySet());
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
            step(call, current -> machine.timer(current, fired.key().kind()));
        }
    }

    private void register(Phone phone) {
        Phone old = phones.get(phone.name());
        if (old != null) {
            unregister(old);
        }
        TreeMap<Integer, String> known = new TreeMap<>(phone.lines());
        known.values().removeIf(line -> !lines.containsKey(line));
        phones.put(phone.name(), phone.withLines(known));
        faces.put(phone.name(), Face.blank());
        touchedPhones.add(phone.name());
        for (String line : known.values()) {
            phonesByLine.computeIfAbsent(line, ignored -> new TreeSet<>()).add(phone.name());
            touchedLines.add(line);
        }
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
        faces.remove(phone.name());
        for (String line : phone.lines().values()) {
            Set<String> others = phonesByLine.get(line);
            if (others != null && others.remove(phone.name()) && others.isEmpty()) {
                phonesByLine.remove(line);
            }
            touchedLines.add(line);
        }
    }

    private void stop() {
        stopping = true;
        for (Call call : calls.all()) {
            step(call, current -> machine.end(current, EndCause.SHUTDOWN));
        }
        touchedLines.addAll(lines.keySet());
    }

    // ---- what phones see and hints say

    private void redraw(String name) {
        Phone phone = phones.get(name);
        Face before = faces.get(name);
        if (phone == null || before == null) {
            return;
        }
        Face after = FaceRenderer.render(phone, calls.ofPhone(name), this, ariUp);
        List<PhoneCommand> commands = new ArrayList<>(FaceDiff.commands(before, after, elsewhereOf(before)));
        commands.addAll(told.getOrDefault(name, List.of()));
        faces.put(name, after);
        if (!commands.isEmpty()) {
            effects.add(0, new Effect.ToPhone(name, List.copyOf(commands)));
        }
    }

    /** Of the calls shown: those that go on at another phone or were answered by somebody else. */
    private Set<Integer> elsewhereOf(Face before) {
        Set<Integer> result = new HashSet<>(elsewhere);
        before.calls().keySet().stream().filter(call -> calls.get(call) != null).forEach(result::add);
        return result;
    }

    private void publish(String line) {
        DeviceState state = deviceState(line);
        if (ariUp && lines.containsKey(line) && published.put(line, state) != state) {
            effects.add(new AsteriskCommand.SetDeviceState(line, state));
        }
    }

    private DeviceState deviceState(String line) {
        if (stopping || phonesOfLine(line).isEmpty()) {
            return DeviceState.UNAVAILABLE;
        }
        List<Call> onLine = calls.ofLine(line);
        boolean ringing = onLine.stream().anyMatch(call -> call.stage() == Stage.RINGING_IN);
        boolean inUse = onLine.stream().anyMatch(call -> call.stage() != Stage.RINGING_IN);
        if (ringing) {
            return inUse ? DeviceState.RINGINUSE : DeviceState.RINGING;
        }
        return inUse ? DeviceState.INUSE : DeviceState.NOT_INUSE;
    }

    // ---- for the inputs and the machine

    /** Takes one call one step further and keeps the result. */
    Call step(Call call, UnaryOperator<Call> transition) {
        Call next = transition.apply(call);
        touchedPhones.addAll(call.phones());
        touchedPhones.addAll(next.phones());
        touchedLines.add(next.line());
        if (call.stage().collectsDigits() && next.stage() == Stage.PROCEEDING && next.phone() != null) {
            lastNumbers.put(next.phone(), next.digits());
        }
        if (next.end() == EndCause.ANSWERED_ELSEWHERE) {
            elsewhere.add(next.reference());
        }
        calls.put(next);
        CallLog.describe(call, next).ifPresent(this::perform);
        return next;
    }

    int nextReference() {
        return ++lastReference;
    }

    @Nullable String lastNumber(String phone) {
        return lastNumbers.get(phone);
    }

    List<Call> callsOf(String phone) {
        return calls.ofPhone(phone);
    }

    Collection<Call> allCalls() {
        return calls.all();
    }

    @Nullable Call call(int reference) {
        return calls.get(reference);
    }

    @Nullable Call callOfChannel(String channel) {
        return calls.ofChannel(channel);
    }

    @Nullable Line knownLine(String name) {
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
        touchedPhones.add(phone);
        told.computeIfAbsent(phone, ignored -> new ArrayList<>()).add(command);
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
