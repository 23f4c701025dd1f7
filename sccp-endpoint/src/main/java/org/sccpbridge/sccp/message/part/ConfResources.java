package org.sccpbridge.sccp.message.part;

import java.util.List;
import org.sccpbridge.sccp.layout.Slots;
import org.sccpbridge.sccp.layout.U32;

/** The conference services of a video phone. */
public record ConfResources(
        @U32 int activeStreamsOnRegistration,
        @U32 int maxBW,
        @U32 int serviceResourceCount,
        @Slots(value = 4, count = "serviceResourceCount") List<ServiceResource> serviceResource) {}
