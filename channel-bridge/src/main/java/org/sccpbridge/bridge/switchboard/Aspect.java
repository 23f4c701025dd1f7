package org.sccpbridge.bridge.switchboard;

/** How a call looks from one phone: what keys mean ({@link KeyTable}) and what is shown ({@link FaceRenderer}) go by it. */
enum Aspect {
    OFF_HOOK,
    DIALING,
    PROCEEDING,
    RINGING_OUT,
    CONNECTED,
    FAILED,
    /** Held here. */
    HELD,
    /** Rings here. */
    RINGING_IN,
    /** Another phone of the line talks. */
    REMOTE,
    /** Another phone of the line holds it; it can be resumed here. */
    REMOTE_HELD,
    /** None of this phone's business. */
    NONE;

    static Aspect of(Call call, String phone) {
        if (call.ringing().contains(phone)) {
            return RINGING_IN;
        }
        if (!call.isWith(phone)) {
            boolean visible =
                    call.stage() == Stage.CONNECTED && call.phone() != null && !call.has(SharedLines.Private.class);
            return visible ? call.held() ? REMOTE_HELD : REMOTE : NONE;
        }
        if (call.held()) {
            return HELD;
        }
        return switch (call.stage()) {
            case OFF_HOOK -> OFF_HOOK;
            case DIALING -> DIALING;
            case PROCEEDING -> PROCEEDING;
            case RINGING_OUT -> RINGING_OUT;
            case CONNECTED -> CONNECTED;
            case FAILED -> FAILED;
            case RINGING_IN, LEAVING, ENDED -> NONE;
        };
    }

    /** The phone's user has it in hand: its tone or audio is in the user's ear. */
    boolean isActive() {
        return compareTo(FAILED) <= 0;
    }

    boolean isRemote() {
        return this == REMOTE || this == REMOTE_HELD;
    }
}
