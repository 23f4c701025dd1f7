package org.sccpbridge.sccp.message.display;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** Prompt line of a call, or of the phone with line 0 and call 0. */
public record DisplayPromptStatus(
        @U32 int timeOutValue,
        @Text(32) String promptStatus,
        @U32 int lineInstance,
        @U32 int callReference) implements ToPhone {}
