package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.ZText;
import org.sccpbridge.sccp.message.ToPhone;

/** A service button, from protocol 7 on. */
public record ServiceURLStatV2Res(
        @U32 int serviceURLIndex,
        @ZText(256) String serviceURL,
        @ZText(40) String serviceURLDisplayName) implements ToPhone {}
