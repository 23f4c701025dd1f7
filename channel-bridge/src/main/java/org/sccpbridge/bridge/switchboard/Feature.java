package org.sccpbridge.bridge.switchboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be done with calls, in one class: what its keys mean and what it has to say when something happens. All are listed in
 * {@link Features}; of two that want the same, the earlier wins. What a feature has to remember of a call it notes on it ({@link Extra}).
 */
interface Feature {
    /** Adds its rows to the table of keys. */
    default void keys(KeyTable keys) {}

    /** Names of variables and functions of its channel that the feature wants to know before a call rings on the line. */
    default List<String> variables(Line line) {
        return List.of();
    }

    /** Families of AstDB, below {@code SCCP}, that the feature wants to have read before a call rings on the line. */
    default List<String> stored(Line line) {
        return List.of();
    }

    /** A call is about to ring. The arrival as it should go on, with fewer phones perhaps; null when the feature has dealt with it. */
    default @Nullable Arrival arrives(Arrival arrival) {
        return arrival;
    }

    /** A number is complete, before it is given to the dialplan: the call as it goes on when the feature wants the number itself. */
    default @Nullable Call dials(Call call, String number) {
        return null;
    }

    /** The user answers a ringing call. True when the feature has done what that means. */
    default boolean answers(Phone phone, Call call) {
        return false;
    }

    /** The user puts the handset down or ends the call by key. True when the feature has done what that means. */
    default boolean hangsUp(Phone phone, Call call) {
        return false;
    }

    /** The user takes the handset or presses the line's button while the call is in hand already. True when that means something. */
    default boolean takesUp(Phone phone, Call call) {
        return false;
    }

    /** The user takes the handset without a call, in hand or ringing. True when that is for no new one. */
    default boolean lifts(Phone phone) {
        return false;
    }

    /** A call changed, for whatever reason; heard after the event that changed it, with the calls as they are now. */
    default void changed(Call before, Call after) {}

    /** A timer of a call. True when it was the feature's own. */
    default boolean fires(Call call, TimerKey.Kind kind) {
        return false;
    }

    /** A timer of no call, perhaps the feature's own. */
    default void lapses(TimerKey key) {}

    /** A timer of an audio path; it may be another feature's. */
    default void firesOfPath(int party, TimerKey.Kind kind) {}

    /** From now on phone and Asterisk can hear each other. */
    default void audioFlows(String phone, Media path) {}

    /** The audio path is over; its call may be, too, or goes on without. */
    default void audioCloses(String phone, Media path) {}

    /** From now on Asterisk is away. */
    default void linkLost() {}

    /** From now on Asterisk is there. */
    default void linkBack() {}

    /** All of AstDB was read: what is stored may be other than before. The time is in seconds since 1970. */
    default void storeRead(long now) {}

    /** Something Asterisk said, before the calls hear of it. True when it is nobody else's business. */
    default boolean hears(AsteriskEvent event) {
        return false;
    }

    /** An admin wants something, perhaps of another feature. */
    default void ordered(AdminEvent event) {}

    /** Something of a menu was chosen. True when the menu is the feature's own. */
    default boolean picks(Phone phone, PhoneEvent.Picked picked) {
        return false;
    }

    /** The phone is ready, its user went on hook without a call, or it answered a request of a feature. */
    default void takes(Phone phone, PhoneEvent event) {}

    /** The daemon stops. */
    default void stop() {}

    default void registered(Phone phone) {}

    default void gone(Phone phone) {}

    /** Adds to what the phone shows; the calls are drawn already. */
    default void draw(Phone phone, Sketch face) {}
}
