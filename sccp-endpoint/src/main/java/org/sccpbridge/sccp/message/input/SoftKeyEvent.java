package org.sccpbridge.sccp.message.input;

import org.sccpbridge.sccp.layout.Surplus;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.SoftKeyEventCode;

/** A soft key was pressed: the event number of the template, not the position. A 7960 appends 8 bytes (published dump). */
@Surplus(8)
public record SoftKeyEvent(
        @U32 SoftKeyEventCode softKeyEvent,
        @U32 int lineInstance,
        @U32 int callReference) implements FromPhone {}
