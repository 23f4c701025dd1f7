package org.sccpbridge.sccp.message.template;

import java.util.List;
import org.sccpbridge.sccp.layout.Slots;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.part.LineData;

/** Lines and their call limits (single source). */
public record CallCountResp(
        @U32 int totalNumOfConfiguredLines,
        @U32 int startingLineInstance,
        @U32 int lineDataEntries,
        @Slots(value = 42, count = "lineDataEntries") List<LineData> lineData)
        implements ToPhone {}
