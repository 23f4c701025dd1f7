package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.message.ToPhone;

/** Brings the idle screen to the front. */
public record DeactivateCallPlane() implements ToPhone {}
