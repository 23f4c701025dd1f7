package org.sccpbridge.bridge.asterisk;

import java.util.List;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.response.ManagerResponse;

/**
 * A successful answer.
 *
 * @param response says nothing when it is {@code rows} that answer
 * @param rows the answer to an {@link AmiListAction}
 * @param dialplan the answer to ShowDialPlan
 * @param events the list, without its closing event, of an action that is answered by one
 */
public record AmiReply(
        ManagerResponse response, List<ResponseEvent> events, List<AmiDialplanLine> dialplan, List<AmiRow> rows) {
    /** Takes a defensive copy. */
    public AmiReply {
        events = List.copyOf(events);
        dialplan = List.copyOf(dialplan);
        rows = List.copyOf(rows);
    }
}
