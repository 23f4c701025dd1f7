package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** Stay where you are and ask again later. */
public record RegisterTokenReject(@U32 int waitTimeBeforeNextReq) implements ToPhone {}
