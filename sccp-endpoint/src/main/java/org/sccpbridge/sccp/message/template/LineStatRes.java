package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** A line. Body 28 on CallManager 2.x, 68 on 3.1, 108 on 3.3, 112 from 4.1 on (captures). */
public record LineStatRes(
        @U32 int lineNumber,
        @Text(24) String lineDirNumber,
        @Text(40) @Optional String lineFullyQualifiedDisplayName,
        @Text(40) @Optional String lineTextLabel,
        @U32 @Optional int lineDisplayOptions)
        implements ToPhone {}
