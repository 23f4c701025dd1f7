package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.U16;

/** Call limits of a line. */
public record LineData(@U16 int maxNumCalls, @U16 int busyTrigger) {}
