package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** Asks what each button is. */
public record ButtonTemplateReq(@U32 @Optional int totalButtonCount) implements FromPhone {}
