package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** A speed dial. */
public record SpeedDialStatRes(
        @U32 int speedDialNumber,
        @Text(24) String speedDialDirNumber,
        @Text(40) String speedDialDisplayName) implements ToPhone {}
