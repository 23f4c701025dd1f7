package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.CallPrivacy;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.part.Precedence;

/** The state of a call as the phone shows it. Body 12 on the oldest servers. */
public record CallState(
        @U32 CallStateCode callState,
        @U32 int lineInstance,
        @U32 int callReference,
        @U32 @Optional CallPrivacy privacy,
        @Optional Precedence precedence)
        implements ToPhone {}
