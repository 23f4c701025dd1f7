package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** Registration is complete; not every model sends it. */
public record RegisterAvailableLines(@U32 int maxNumOfAvailLines) implements FromPhone {}
