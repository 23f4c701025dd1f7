package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** CallManager 2.x: stop receiving (capture). */
public record StopMediaReception(
        @U32 int unused, @U32 @Optional int passThroughPartyId) implements ToPhone {}
