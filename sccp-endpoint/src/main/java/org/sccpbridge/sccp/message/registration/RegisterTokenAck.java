package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.message.ToPhone;

/** Come back now. */
public record RegisterTokenAck() implements ToPhone {}
