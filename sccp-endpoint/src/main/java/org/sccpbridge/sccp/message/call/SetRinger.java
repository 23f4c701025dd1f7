package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.RingDuration;
import org.sccpbridge.sccp.message.code.RingMode;

/** Rings, or stops ringing. Body 4 on CallManager 2.x. */
public record SetRinger(
        @U32 RingMode ringMode,
        @U32 @Optional RingDuration ringDuration,
        @U32 @Optional int lineInstance,
        @U32 @Optional int callReference)
        implements ToPhone {}
