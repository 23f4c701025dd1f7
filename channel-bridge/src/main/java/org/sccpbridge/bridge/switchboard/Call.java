package org.sccpbridge.bridge.switchboard;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call of one line.
 *
 * @param reference SCCP call reference, also part of the names of its channels and its bridge
 * @param phone device that has the call; null while it only rings
 * @param ringing devices it rings at
 * @param digits what was dialled so far; for an incoming call the number that was called
 * @param dialTone whether dial tone goes on although digits were dialled ({@code ignorepat})
 * @param remote the other party as last known
 * @param far other leg in Asterisk, while there is one
 * @param bridged whether the call's bridge exists in Asterisk
 * @param media audio path, while there is one
 * @param failure set in stage FAILED
 * @param heard DTMF digit of the far end sounding now, 0 for none
 * @param end set in stage ENDED
 */
public record Call(
        int reference,
        boolean incoming,
        String line,
        @Nullable String phone,
        Set<String> ringing,
        Stage stage,
        String digits,
        boolean dialTone,
        Party remote,
        @Nullable Far far,
        boolean bridged,
        @Nullable Media media,
        @Nullable Failure failure,
        char heard,
        @Nullable EndCause end) {

    static Call outgoing(int reference, String line, String phone) {
        Change call = new Change(reference, false, line, Stage.OFF_HOOK);
        call.phone = phone;
        call.dialTone = true;
        return call.made();
    }

    static Call incoming(int reference, String line, Far far, Party caller, String called, Set<String> phones) {
        Change call = new Change(reference, true, line, Stage.RINGING_IN);
        call.ringing = Set.copyOf(phones);
        call.digits = called;
        call.remote = caller;
        call.far = far;
        call.bridged = true;
        return call.made();
    }

    /** Everyone whose phone shows this call. */
    Set<String> phones() {
        Set<String> all = new TreeSet<>(ringing);
        if (phone != null) {
            all.add(phone);
        }
        return all;
    }

    boolean isFar(String channel) {
        return far != null && far.channel().equals(channel);
    }

    boolean isMedia(String channel) {
        return media != null && media.channel().equals(channel);
    }

    Call at(Stage next) {
        return but(call -> call.stage = next);
    }

    Call dialled(String next, boolean tone) {
        return but(call -> {
            call.digits = next;
            call.dialTone = tone;
        });
    }

    Call with(Party other) {
        return but(call -> call.remote = remote.updatedBy(other));
    }

    Call withFar(@Nullable Far other) {
        return but(call -> {
            call.far = other;
            call.bridged = bridged || other != null;
        });
    }

    Call withMedia(@Nullable Media other) {
        return but(call -> call.media = other);
    }

    Call ringingAt(Set<String> phones) {
        return but(call -> call.ringing = Set.copyOf(phones));
    }

    Call takenBy(String owner) {
        return but(call -> {
            call.phone = owner;
            call.ringing = Set.of();
            call.stage = Stage.CONNECTED;
        });
    }

    Call hearing(char digit) {
        return but(call -> call.heard = digit);
    }

    Call failed(Failure why) {
        return but(call -> {
            call.released(Stage.FAILED);
            call.failure = why;
        });
    }

    Call ended(EndCause why) {
        return but(call -> {
            call.released(Stage.ENDED);
            call.end = why;
        });
    }

    private Call but(Consumer<Change> change) {
        Change next = new Change(this);
        change.accept(next);
        return next.made();
    }

    /** A call being made out of another; never seen outside. */
    private static final class Change {
        private final int reference;
        private final boolean incoming;
        private final String line;
        private @Nullable String phone;
        private Set<String> ringing = Set.of();
        private Stage stage;
        private String digits = "";
        private boolean dialTone;
        private Party remote = Party.UNKNOWN;
        private @Nullable Far far;
        private boolean bridged;
        private @Nullable Media media;
        private @Nullable Failure failure;
        private char heard = '\0';
        private @Nullable EndCause end;

        Change(int reference, boolean incoming, String line, Stage stage) {
            this.reference = reference;
            this.incoming = incoming;
            this.line = line;
            this.stage = stage;
        }

        Change(Call call) {
            this(call.reference, call.incoming, call.line, call.stage);
            phone = call.phone;
            ringing = call.ringing;
            digits = call.digits;
            dialTone = call.dialTone;
            remote = call.remote;
            far = call.far;
            bridged = call.bridged;
            media = call.media;
            failure = call.failure;
            heard = call.heard;
            end = call.end;
        }

        /** Nothing of it is in Asterisk any more. */
        void released(Stage next) {
            stage = next;
            dialTone = false;
            far = null;
            bridged = false;
            media = null;
            heard = '\0';
        }

        Call made() {
            return new Call(
                    reference, incoming, line, phone, ringing, stage, digits, dialTone, remote, far, bridged, media,
                    failure, heard, end);
        }
    }
}
