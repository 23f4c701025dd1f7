package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.Since;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.Tone;

/** Stops the tone. Body 0 on CallManager 2.x, 8 on CallManager 4, 12 from protocol 11 on. */
public record StopTone(
        @U32 @Optional int lineInstance,
        @U32 @Optional int callReference,
        @Since(11) @U32 @Optional Tone tone) implements ToPhone {}
