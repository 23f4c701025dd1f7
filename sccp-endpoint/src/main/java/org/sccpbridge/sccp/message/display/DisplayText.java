package org.sccpbridge.sccp.message.display;

import org.sccpbridge.sccp.layout.Surplus;
import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.message.ToPhone;

/** Text on the display of phones without prompts. CallManager 2.x appends 4 bytes (capture). */
@Surplus(4)
public record DisplayText(@Text(32) String text) implements ToPhone {}
