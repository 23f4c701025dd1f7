package org.sccpbridge.sccp.message.input;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.Surplus;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.KeypadButtonCode;

/** A digit key. Body 4 on CallManager 2.x, 12 later, 20 seen; phones below 15 put the button index in the line field. */
@Surplus(8)
public record KeypadButton(
        @U32 KeypadButtonCode kpButton,
        @U32 @Optional int lineInstance,
        @U32 @Optional int callReference) implements FromPhone {}
