package org.sccpbridge.sccp.message.registration;

import java.util.List;
import org.sccpbridge.sccp.layout.Slots;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** Ports of a media device (single source). */
public record MediaPortList(
        @U32 int portCount,
        @Slots(value = 16, count = "portCount") @U32 List<Integer> rtpMediaPort) implements FromPhone {}
