package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.message.FromPhone;

/** Asks for the load the phone should run. */
public record VersionReq() implements FromPhone {}
