package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.message.FromPhone;

/** I am still here; the server answers KeepAliveAck at once. */
public record KeepAliveReq() implements FromPhone {}
