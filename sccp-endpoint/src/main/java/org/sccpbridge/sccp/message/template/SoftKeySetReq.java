package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.message.FromPhone;

/** Asks for the soft key sets. */
public record SoftKeySetReq() implements FromPhone {}
