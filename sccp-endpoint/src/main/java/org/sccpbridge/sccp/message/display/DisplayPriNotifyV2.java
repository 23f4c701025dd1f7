package org.sccpbridge.sccp.message.display;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.ZText;
import org.sccpbridge.sccp.message.ToPhone;

/** A notice with a priority, text of any length. */
public record DisplayPriNotifyV2(
        @U32 int timeOutValue, @U32 int priority, @ZText(97) String notifyText) implements ToPhone {}
