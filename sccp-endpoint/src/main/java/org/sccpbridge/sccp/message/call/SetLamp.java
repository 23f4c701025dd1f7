package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.LampMode;

/** Lights the lamp of a button. */
public record SetLamp(
        @U32 ButtonType stimulus,
        @U32 int stimulusInstance,
        @U32 LampMode lampMode) implements ToPhone {}
