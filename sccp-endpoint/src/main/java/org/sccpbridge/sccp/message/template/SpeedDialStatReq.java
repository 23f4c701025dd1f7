package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** Asks for a speed dial; answered with empty texts when there is none. */
public record SpeedDialStatReq(@U32 int speedDialNumber) implements FromPhone {}
