package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** Token for SPA phones. */
public record SPCPRegisterTokenAck(@U32 int features) implements ToPhone {}
