package org.sccpbridge.sccp.message.template;

import java.util.List;
import org.sccpbridge.sccp.layout.Slots;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.part.ButtonDefinition;

/** What each button is, as pairs of instance and type; unused ones are (0, 0xFF). 42 places, up to 56 with side-cars (observed server). */
public record ButtonTemplateRes(
        @U32 int buttonOffset,
        @U32 int buttonCount,
        @U32 int totalButtonCount,

        @Slots(value = 42, count = "totalButtonCount", max = 56, fill = "00FF")
        List<ButtonDefinition> definition)
        implements ToPhone {}
