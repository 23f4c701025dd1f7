package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.Text;

/** Whom a reservation is for. */
public record RsvpApplicationId(
        @Text(32) String vendorID,
        @Text(16) String version,
        @Text(32) String appName,
        @Text(32) String subAppID) {}
