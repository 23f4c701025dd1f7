package org.sccpbridge.sccp.message.conference;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.DeleteConferenceResult;

/** A bridge dropped a conference, or did not. */
public record DeleteConferenceRes(
        @U32 int conferenceId, @U32 DeleteConferenceResult deleteConfResult) implements FromPhone {}
