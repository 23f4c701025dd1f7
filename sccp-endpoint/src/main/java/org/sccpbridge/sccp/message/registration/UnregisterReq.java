package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.UnregisterReason;

/** The phone goes. */
public record UnregisterReq(@U32 @Optional UnregisterReason unRegReasonCode) implements FromPhone {}
