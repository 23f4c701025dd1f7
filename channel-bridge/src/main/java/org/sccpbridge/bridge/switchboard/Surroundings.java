package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.Codec;
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

    /** The format in which this phone would hear calls of this line: the line's first that the phone speaks. */
    @Nullable
    Codec codec(@Nullable String phone, String line);

    /** Who a phone is to others on one of its lines. */
    Party identity(@Nullable String phone, String line);

    /** Whether the phone's audio path leads to this call. */
    boolean hears(@Nullable String phone, Call call);

    /** What becomes of a call whose number a feature wanted for itself; null when none did. */
    @Nullable
    Call dialledOtherwise(Call call, String number);

    String farChannel(int call);

    String bridge(int talk);

    /** Asks for the call's own bridge; it goes by itself when no call is in it any more. */
    void makeBridge(Call call);

    void perform(Effect effect);

    /** Commands that are no lasting state of the phone: beeps, notices. */
    void tell(String phone, PhoneCommand command);

    void startTimer(int call, TimerKey.Kind kind, Duration after);

    void stopTimer(int call, TimerKey.Kind kind);
}
