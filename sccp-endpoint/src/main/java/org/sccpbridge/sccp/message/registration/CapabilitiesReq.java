package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.message.ToPhone;

/** Asks for the codecs. */
public record CapabilitiesReq() implements ToPhone {}
