package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.message.FromPhone;

/** Asks for the soft keys. */
public record SoftKeyTemplateReq() implements FromPhone {}
