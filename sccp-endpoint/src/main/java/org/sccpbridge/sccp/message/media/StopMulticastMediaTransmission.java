package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** Stop sending to a multicast address. */
public record StopMulticastMediaTransmission(
        @U32 int conferenceId,
        @U32 int passThroughPartyId,
        @U32 @Optional int callReference) implements ToPhone {}
