package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** A call is selected or no longer selected. */
public record CallSelectStatRes(
        @U32 int callSelectStat,
        @U32 int callReference,
        @U32 int lineInstance) implements ToPhone {}
