package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** Brings a line to the front. */
public record ActivateCallPlane(@U32 int lineInstance) implements ToPhone {}
