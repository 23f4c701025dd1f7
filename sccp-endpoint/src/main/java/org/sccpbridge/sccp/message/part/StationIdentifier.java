package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;

/** Who sends: the device name, and which of several devices in one box. */
public record StationIdentifier(
        @Text(16) String deviceName,
        @U32 int reservedForFutureUse,
        @U32 int instance) {}
