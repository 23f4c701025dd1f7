package org.sccpbridge.bridge.switchboard;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call being made out of another; nobody but {@link Call} sees one. */
final class CallDraft {
    final int reference;
    final boolean incoming;
    String line;

    @Nullable
    String phone;

    Set<String> guests = Set.of();
    Set<String> ringing = Set.of();
    Stage stage;
    boolean held;
    String digits = "";
    boolean dialTone;
    boolean early;
    Party remote = Party.UNKNOWN;

    @Nullable
    Far far;

    int talk;

    @Nullable
    Failure failure;

    char heard = '\0';

    @Nullable
    EndCause end;

    Extras extras = Extras.NONE;

    CallDraft(int reference, boolean incoming, String line, Stage stage) {
        this.reference = reference;
        this.incoming = incoming;
        this.line = line;
        this.stage = stage;
    }

    CallDraft(Call call) {
        this(call, call.reference());
    }

    CallDraft(Call call, int reference) {
        this(reference, call.incoming(), call.line(), call.stage());
        phone = call.phone();
        guests = call.guests();
        ringing = call.ringing();
        held = call.held();
        digits = call.digits();
        dialTone = call.dialTone();
        early = call.early();
        remote = call.remote();
        far = call.far();
        talk = call.talk();
        failure = call.failure();
        heard = call.heard();
        end = call.end();
        extras = call.extras();
    }

    /** Nothing of it is in Asterisk any more. */
    void released(Stage next) {
        stage = next;
        guests = Set.of();
        held = false;
        dialTone = false;
        early = false;
        far = null;
        talk = 0;
        heard = '\0';
    }

    Call made() {
        return new Call(
                reference, incoming, line, phone, guests, ringing, stage, held, digits, dialTone, early, remote, far,
                talk, failure, heard, end, extras);
    }
}
