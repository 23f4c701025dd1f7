package org.sccpbridge.sccp.message.registration;

import java.util.List;
import org.sccpbridge.sccp.layout.Slots;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.part.MediaCapability;

/** Codecs of the phone. Hardware phones send 18 places, others only the used ones. */
public record CapabilitiesRes(
        @U32 int capCount,
        @Slots(value = 18, count = "capCount") List<MediaCapability> caps) implements FromPhone {}
