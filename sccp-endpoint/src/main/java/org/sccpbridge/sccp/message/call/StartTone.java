package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.message.code.ToneDirection;

/** Plays a tone. Body 4 on CallManager 2.x. */
public record StartTone(
        @U32 Tone tone,
        @U32 @Optional ToneDirection toneOutputDirection,
        @U32 @Optional int lineInstance,
        @U32 @Optional int callReference)
        implements ToPhone {}
