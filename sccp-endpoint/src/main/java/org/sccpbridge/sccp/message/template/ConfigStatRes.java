package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.part.StationIdentifier;

/** The configured counts. */
public record ConfigStatRes(
        StationIdentifier sid,
        @Text(40) String userName,
        @Text(40) String serverName,
        @U32 int numberOfLines,
        @U32 int numberOfSpeedDials)
        implements ToPhone {}
