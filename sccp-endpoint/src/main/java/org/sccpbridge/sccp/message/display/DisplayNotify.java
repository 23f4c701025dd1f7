package org.sccpbridge.sccp.message.display;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** A notice for some seconds. */
public record DisplayNotify(@U32 int timeOutValue, @Text(32) String notifyText) implements ToPhone {}
