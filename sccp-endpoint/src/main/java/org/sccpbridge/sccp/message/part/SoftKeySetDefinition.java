package org.sccpbridge.sccp.message.part;

import java.util.List;
import org.sccpbridge.sccp.layout.Slots;
import org.sccpbridge.sccp.layout.U16;
import org.sccpbridge.sccp.layout.U8;

/** The keys of a set by 1-based position in the template (0: none), and 300 + event for each (capture). */
public record SoftKeySetDefinition(
        @Slots(16) @U8 List<Integer> softKeyTemplateIndex,
        @Slots(16) @U16 List<Integer> softKeyInfoIndex) {}
