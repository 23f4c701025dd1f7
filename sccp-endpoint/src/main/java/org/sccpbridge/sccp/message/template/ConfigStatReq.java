package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.message.FromPhone;

/** Asks for the configured counts. */
public record ConfigStatReq() implements FromPhone {}
