package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** Asks for the forwards of a line; answered even when there are none. */
public record ForwardStatReq(@U32 int lineNumber) implements FromPhone {}
