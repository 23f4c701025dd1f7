package org.sccpbridge.sccp.message.video;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.Union;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.MiscCommand;
import org.sccpbridge.sccp.message.part.MiscellaneousParams;

/** Video codec command, both ways. */
public record MiscellaneousCommand(
        @U32 int conferenceId,
        @U32 int passthruPartyID,
        @U32 int callReference,
        @U32 MiscCommand command,
        @Union(selector = "command", size = 36) MiscellaneousParams params)
        implements FromPhone, ToPhone {}
