package org.sccpbridge.sccp.message.template;

import java.util.List;
import org.sccpbridge.sccp.layout.Slots;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.part.SoftKeyDefinition;

/** The soft keys: label and event number. */
public record SoftKeyTemplateRes(
        @U32 int softKeyOffset,
        @U32 int softKeyCount,
        @U32 int totalSoftKeyCount,
        @Slots(value = 32, count = "totalSoftKeyCount") List<SoftKeyDefinition> definition)
        implements ToPhone {}
