package org.sccpbridge.sccp.message.display;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** A notice with a priority. */
public record DisplayPriNotify(
        @U32 int timeOutValue, @U32 int priority, @Text(32) String notifyText) implements ToPhone {}
