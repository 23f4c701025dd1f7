package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.layout.PadAfter;
import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** The number dialled, for the display and the placed calls list. Packed from protocol 18 on (capture). */
public record DialedNumber(
        @Text(value = 24, until = 17) @Text(value = 25, since = 18)
        String dialedNumber,

        @U32 int lineInstance,
        @U32 @PadAfter(value = 3, since = 18) int callReference)
        implements ToPhone {}
