package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.ZText;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.part.StationIdentifier;

/** The configured counts with longer texts (single source). */
public record ConfigStatV2Res(
        StationIdentifier sid,
        @U32 int numberOfLines,
        @U32 int numberOfSpeedDials,
        @ZText(121) String userName,
        @ZText(121) String serverName)
        implements ToPhone {}
