package org.sccpbridge.sccp.message.input;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.ButtonType;

/** A button that is not a digit or soft key. Body 8 on CallManager 2.x. */
public record Stimulus(
        @U32 ButtonType stimulus,
        @U32 int lineInstance,
        @U32 @Optional int callReference,
        @U32 @Optional int stimulusStatus)
        implements FromPhone {}
