package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.Surplus;
import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.message.ToPhone;

/** Registration refused, with a text for the display. CallManager 2.x appends 4 bytes (capture). */
@Surplus(4)
public record RegisterReject(@Text(32) String text) implements ToPhone {}
