package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** No token for SPA phones yet. */
public record SPCPRegisterTokenReject(@U32 int waitTimeBeforeNextReq) implements ToPhone {}
