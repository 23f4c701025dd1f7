package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.dialplan.Dialplan;

/** What one step of a {@link CallMachine} may look at, and where its effects go. */
interface Surroundings {
    Line line(String name);

    /** The phone if it is registered. */
    @Nullable
    Phone phone(String name);

    /** What is known of the dialplan from {@code context} on, if anything. */
    @Nullable
    Dialplan dialplan(String context);

    boolean asteriskIsUp();

    /** A number no media path had before. */
    int nextParty();

    String farChannel(int call);

    String mediaChannel(int call, int party);

    String bridge(int call);

    void perform(Effect effect);

    /** Commands that are no lasting state of the phone: beeps, notices. */
    void tell(String phone, PhoneCommand command);

    void startTimer(int call, TimerKey.Kind kind, Duration after);

    void stopTimer(int call, TimerKey.Kind kind);
}
