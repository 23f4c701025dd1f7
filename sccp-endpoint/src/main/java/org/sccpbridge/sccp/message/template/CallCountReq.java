package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** Asks for the lines and their call limits; direction uncertain. */
public record CallCountReq(@U32 @Optional int unknown) implements FromPhone {}
