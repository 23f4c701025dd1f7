package org.sccpbridge.sccp.message.template;

import java.util.List;
import org.sccpbridge.sccp.layout.Slots;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.part.SoftKeySetDefinition;

/** Which soft keys each set shows. */
public record SoftKeySetRes(
        @U32 int softKeySetOffset,
        @U32 int softKeySetCount,
        @U32 int totalSoftKeySetCount,
        @Slots(value = 16, count = "totalSoftKeySetCount") List<SoftKeySetDefinition> definition)
        implements ToPhone {}
