package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** Removes the last dialled digit from the display. */
public record BackSpaceRes(@U32 int lineInstance, @U32 int callReference) implements ToPhone {}
