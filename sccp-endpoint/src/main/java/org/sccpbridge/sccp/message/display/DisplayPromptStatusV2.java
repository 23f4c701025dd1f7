package org.sccpbridge.sccp.message.display;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.ZText;
import org.sccpbridge.sccp.message.ToPhone;

/** Prompt line, text of any length (capture at protocol 20). */
public record DisplayPromptStatusV2(
        @U32 int timeOutValue,
        @U32 int lineInstance,
        @U32 int callReference,
        @ZText(97) String promptStatus) implements ToPhone {}
