package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.message.FromPhone;

/** Asks for the time; for several models the end of registration. */
public record TimeDateReq() implements FromPhone {}
