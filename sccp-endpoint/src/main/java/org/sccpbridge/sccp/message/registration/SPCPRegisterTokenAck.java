package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.SpcpFeature;

/** Token for SPA phones. */
public record SPCPRegisterTokenAck(@U32 SpcpFeature features) implements ToPhone {}
