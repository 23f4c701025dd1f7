package org.sccpbridge.sccp.message.display;

import org.sccpbridge.sccp.message.ToPhone;

/** Removes the notice. */
public record ClearNotify() implements ToPhone {}
