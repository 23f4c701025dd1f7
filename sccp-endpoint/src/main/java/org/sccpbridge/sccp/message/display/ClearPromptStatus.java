package org.sccpbridge.sccp.message.display;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** Removes the prompt. */
public record ClearPromptStatus(@U32 int lineInstance, @U32 int callReference) implements ToPhone {}
