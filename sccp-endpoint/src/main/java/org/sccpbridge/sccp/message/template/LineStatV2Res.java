package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.ZText;
import org.sccpbridge.sccp.message.ToPhone;

/** A line, from protocol 17 on. */
public record LineStatV2Res(
        @U32 int lineNumber,
        @U32 int lineType,
        @ZText(25) String lineDirNumber,
        @ZText(40) String lineFullyQualifiedDisplayName,
        @ZText(40) String lineTextLabel)
        implements ToPhone {}
