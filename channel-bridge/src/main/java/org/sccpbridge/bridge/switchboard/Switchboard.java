package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.bridge.dialplan.Dialplan;

/**
 * Owns every phone, line and call. {@link #handle} takes one event to the effects it causes; it is called for one event at
 * a time, on whatever thread, and does the same for the same events, always.
 */
public final class Switchboard implements Surroundings {
    private final ChannelNames names;
    private final Office office = new Office();
    private final CallTable calls = new CallTable();
    private final Timers timers = new Timers();
    private final Screens screens = new Screens(this, calls);
    private final Hints hints = new Hints(calls);
    private final WatchedHints hintsWatched = new WatchedHints(this);
    private final Stored stored = new Stored(this);
    private final LastNumbers lastNumbers = new LastNumbers(stored);
    private final CallStatistics statistics = new CallStatistics(this);
    private final CallMachine machine = new CallMachine(this);
    private final Dialling dialling = new Dialling(this, machine);
    private final PhoneCalls phoneCalls = new PhoneCalls(this, machine, dialling);
    private final Ears ears = new Ears(this, machine);
    private final Talks talks = new Talks(this);
    private final Steps steps = new Steps(this, calls, ears, talks, screens, hints);
    private final KeyTable keys = new KeyTable();
    private final Features features;
    private final Intake intake;
    private int lastReference;
    /** Of one event. */
    private final List<Effect> effects = new ArrayList<>();

    public Switchboard(ChannelNames names) {
        this.names = names;
        this.features = new Features(this);
        features.keys(keys);
        this.intake = new Intake(this, ears, screens, hints, timers, keys);
    }

    /** Takes one event; the effects are in the order in which they are to be performed. */
    public List<Effect> handle(Event event) {
        intake.take(event);
        steps.settle(features);
        List<Effect> result = new ArrayList<>(screens.redraw());
        result.addAll(effects);
        result.addAll(hints.publish(this));
        effects.clear();
        return result;
    }

    // ---- for whoever takes part in it

    /** Takes one call, as it is now, one step further and keeps the result; a call that is over stays so. */
    Call step(Call call, UnaryOperator<Call> transition) {
        return steps.step(call, transition);
    }

    /** A new call and its first step. */
    Call add(Call call, UnaryOperator<Call> transition) {
        return steps.add(call, transition);
    }

    /** As if the user had pressed that key. */
    void press(Phone phone, PhoneEvent.Pressed key) {
        intake.press(phone, key);
    }

    Stored stored() {
        return stored;
    }

    CallStatistics statistics() {
        return statistics;
    }

    boolean isStopping() {
        return intake.isStopping();
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

    /** As {@link CallTable#shownAt}. */
    List<Call> shownAt(Phone phone) {
        return calls.shownAt(phone);
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

    int nextParty() {
        return ears.nextParty();
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
        return !isStopping() && !office.phonesOf(line).isEmpty();
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
        return intake.dialplan(context);
    }

    @Override
    public boolean asteriskIsUp() {
        return intake.asteriskIsUp();
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
        return office.codec(phone, line(line));
    }

    @Override
    public Party identity(@Nullable String phone, String line) {
        return office.identity(phone, line(line));
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
