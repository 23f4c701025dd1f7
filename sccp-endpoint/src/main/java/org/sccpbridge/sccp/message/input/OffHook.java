package org.sccpbridge.sccp.message.input;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** The handset left its cradle. Empty on CallManager 2.x and on the 7912 (captures). */
public record OffHook(
        @U32 @Optional int lineInstance, @U32 @Optional int callReference) implements FromPhone {}
