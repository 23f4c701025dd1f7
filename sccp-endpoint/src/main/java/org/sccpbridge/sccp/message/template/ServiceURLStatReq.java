package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** Asks for a service button. */
public record ServiceURLStatReq(@U32 int serviceURLIndex) implements FromPhone {}
