package org.sccpbridge.sccp.message.display;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.ZText;
import org.sccpbridge.sccp.message.ToPhone;

/** A notice for some seconds, text of any length. */
public record DisplayNotifyV2(
        @U32 int timeOutValue, @ZText(97) String notifyText) implements ToPhone {}
