package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.UnregisterStatus;

/** The phone may go, or has calls. */
public record UnregisterAck(@U32 UnregisterStatus status) implements ToPhone {}
