package org.sccpbridge.sccp.message.input;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** The handset is back. Empty on CallManager 2.x (capture). */
public record OnHook(
        @U32 @Optional int lineInstance, @U32 @Optional int callReference) implements FromPhone {}
