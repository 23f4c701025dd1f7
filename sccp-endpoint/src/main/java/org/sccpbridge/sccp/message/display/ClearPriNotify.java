package org.sccpbridge.sccp.message.display;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** Removes the notice of a priority. */
public record ClearPriNotify(@U32 int priority) implements ToPhone {}
