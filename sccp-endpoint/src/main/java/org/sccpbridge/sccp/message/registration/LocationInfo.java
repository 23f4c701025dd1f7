package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.PadAfter;
import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.message.FromPhone;

/** XML with the access point of a wireless phone (7925: published dump of 2404 bytes). */
public record LocationInfo(@Text(2401) @PadAfter(3) String locationInfo) implements FromPhone {}
