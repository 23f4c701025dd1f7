package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.message.FromPhone;

/** Asks for the server list. */
public record ServerReq() implements FromPhone {}
