package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.message.ToPhone;

/** Answer to KeepAliveReq. */
public record KeepAliveAck() implements ToPhone {}
