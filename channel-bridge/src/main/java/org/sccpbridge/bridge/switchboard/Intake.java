package org.sccpbridge.bridge.switchboard;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.dialplan.Dialplan;

/** Takes each event to those it concerns, and knows what has come and gone: phones, Asterisk, its dialplan. */
final class Intake {
    private final Switchboard board;
    private final CallMachine machine;
    private final Dialling dialling;
    private final Features features;
    private final Office office;
    private final Ears ears;
    private final Screens screens;
    private final Hints hints;
    private final Timers timers;
    private final UserInput user;
    private final Arrivals arrivals;
    private final AsteriskInput asterisk;
    private final Map<String, Dialplan> dialplans = new HashMap<>();
    private boolean ariUp;
    private boolean stopping;

    Intake(Switchboard board, Ears ears, Screens screens, Hints hints, Timers timers, KeyTable keys) {
        this.board = board;
        this.machine = board.machine();
        this.dialling = board.dialling();
        this.features = board.features();
        this.office = board.office();
        this.ears = ears;
        this.screens = screens;
        this.hints = hints;
        this.timers = timers;
        this.user = new UserInput(board, dialling, ears, keys);
        this.arrivals = new Arrivals(board, machine);
        this.asterisk = new AsteriskInput(board, machine, dialling, ears, arrivals, hints);
    }

    boolean asteriskIsUp() {
        return ariUp;
    }

    @Nullable
    Dialplan dialplan(String context) {
        return dialplans.get(context);
    }

    boolean isStopping() {
        return stopping;
    }

    void press(Phone phone, PhoneEvent.Pressed key) {
        user.take(phone, key);
    }

    void take(Event event) {
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
            if (board.callsOf(phone.name()).isEmpty()) {
                screens.blank(phone.name());
            }
            features.takes(phone, event);
        } else if (event instanceof PhoneEvent.CodecsReported codecs) {
            office.replace(phone.withCodecs(codecs.codecs()));
        } else if (event instanceof PhoneEvent.StatisticsReported told) {
            board.statistics().reported(phone.name(), told.call(), told.report());
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
            features.linkBack();
            hints.unknown();
            touchAllHints();
            board.redrawAll();
        } else if (event instanceof AsteriskEvent.AriDown) {
            ariUp = false;
            asterisk.linkLost();
            features.linkLost();
            board.redrawAll();
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
        Call call = board.call(fired.key().call());
        if (call == null) {
            features.lapses(fired.key());
        } else if (!features.fires(call, kind)) {
            board.step(call, current -> timer(current, kind));
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
        for (Call call : board.callsOf(phone.name())) {
            if (call.isWith(phone.name())) {
                board.phoneCalls().leave(phone, call, EndCause.PHONE_GONE);
            } else {
                board.step(call, current -> machine.withdraw(current, phone.name(), HangupReason.ABSENT));
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
        for (Call call : board.allCalls()) {
            board.step(
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
}
