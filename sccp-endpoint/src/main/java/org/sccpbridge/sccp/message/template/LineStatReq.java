package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** Asks for a line; answered with empty texts when there is none. */
public record LineStatReq(@U32 int lineNumber) implements FromPhone {}
