package org.sccpbridge.sccp.message.input;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** A short press of the hook (single-line phones and gateways). */
public record HookFlash(
        @U32 @Optional int lineInstance, @U32 @Optional int callReference) implements FromPhone {}
