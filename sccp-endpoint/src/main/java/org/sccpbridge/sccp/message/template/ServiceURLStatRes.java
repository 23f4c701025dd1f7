package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** A service button, below protocol 7. */
public record ServiceURLStatRes(
        @U32 int serviceURLIndex,
        @Text(256) String serviceURL,
        @Text(40) String serviceURLDisplayName) implements ToPhone {}
