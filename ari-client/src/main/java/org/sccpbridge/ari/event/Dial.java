package org.sccpbridge.ari.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** Progress of a dial: {@code dialstatus} is empty when it begins, then {@code RINGING}, {@code PROGRESS}, {@code ANSWER}, {@code BUSY}, {@code CONGESTION}, {@code NOANSWER}, {@code CANCEL} … {@code caller} is absent when the application itself dialled. */
public record Dial(
        String timestamp,
        @Nullable Channel caller,
        Channel peer,
        String dialstring,
        String dialstatus,
        String forward,
        @Nullable Channel forwarded)
        implements AriEvent {
    public Dial {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(peer, "peer");
        dialstring = Missing.text(dialstring);
        dialstatus = Missing.text(dialstatus);
        forward = Missing.text(forward);
    }
}
