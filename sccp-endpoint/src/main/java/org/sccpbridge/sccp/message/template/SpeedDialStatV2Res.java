package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.ZText;
import org.sccpbridge.sccp.message.ToPhone;

/** A speed dial with longer texts; no server was seen sending it. */
public record SpeedDialStatV2Res(
        @U32 int speedDialNumber,
        @ZText(24) String speedDialDirNumber,
        @ZText(40) String speedDialDisplayName) implements ToPhone {}
