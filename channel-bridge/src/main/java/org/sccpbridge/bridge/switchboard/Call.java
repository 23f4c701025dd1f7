package org.sccpbridge.bridge.switchboard;

import java.util.Set;
import java.util.TreeSet;
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
        return new Call(
                reference,
                false,
                line,
                phone,
                Set.of(),
                Stage.OFF_HOOK,
                "",
                true,
                Party.UNKNOWN,
                null,
                false,
                null,
                null,
                '\0',
                null);
    }

    static Call incoming(int reference, String line, Far far, Party caller, String called, Set<String> phones) {
        return new Call(
                reference,
                true,
                line,
                null,
                Set.copyOf(phones),
                Stage.RINGING_IN,
                called,
                false,
                caller,
                far,
                true,
                null,
                null,
                '\0',
                null);
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
        return new Call(
                reference, incoming, line, phone, ringing, next, digits, dialTone, remote, far, bridged, media, failure,
                heard, end);
    }

    Call dialled(String next, boolean tone) {
        return new Call(
                reference, incoming, line, phone, ringing, stage, next, tone, remote, far, bridged, media, failure,
                heard, end);
    }

    Call with(Party other) {
        return new Call(
                reference,
                incoming,
                line,
                phone,
                ringing,
                stage,
                digits,
                dialTone,
                remote.updatedBy(other),
                far,
                bridged,
                media,
                failure,
                heard,
                end);
    }

    Call withFar(@Nullable Far other) {
        return new Call(
                reference,
                incoming,
                line,
                phone,
                ringing,
                stage,
                digits,
                dialTone,
                remote,
                other,
                bridged || other != null,
                media,
                failure,
                heard,
                end);
    }

    Call withMedia(@Nullable Media other) {
        return new Call(
                reference, incoming, line, phone, ringing, stage, digits, dialTone, remote, far, bridged, other,
                failure, heard, end);
    }

    Call ringingAt(Set<String> phones) {
        return new Call(
                reference,
                incoming,
                line,
                phone,
                Set.copyOf(phones),
                stage,
                digits,
                dialTone,
                remote,
                far,
                bridged,
                media,
                failure,
                heard,
                end);
    }

    Call takenBy(String owner) {
        return new Call(
                reference,
                incoming,
                line,
                owner,
                Set.of(),
                Stage.CONNECTED,
                digits,
                dialTone,
                remote,
                far,
                bridged,
                media,
                failure,
                heard,
                end);
    }

    Call hearing(char digit) {
        return new Call(
                reference, incoming, line, phone, ringing, stage, digits, dialTone, remote, far, bridged, media,
                failure, digit, end);
    }

    Call failed(Failure why) {
        return new Call(
                reference,
                incoming,
                line,
                phone,
                ringing,
                Stage.FAILED,
                digits,
                false,
                remote,
                null,
                false,
                null,
                why,
                '\0',
                end);
    }

    Call ended(EndCause why) {
        return new Call(
                reference,
                incoming,
                line,
                phone,
                ringing,
                Stage.ENDED,
                digits,
                false,
                remote,
                null,
                false,
                null,
                failure,
                '\0',
                why);
    }
}
