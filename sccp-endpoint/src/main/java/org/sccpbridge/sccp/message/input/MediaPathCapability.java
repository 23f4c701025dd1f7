package org.sccpbridge.sccp.message.input;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.MediaPathCapabilityCode;
import org.sccpbridge.sccp.message.code.MediaPathId;

/** What a media path can do. */
public record MediaPathCapability(
        @U32 MediaPathId mediaPathID, @U32 MediaPathCapabilityCode mediaPathCapabilities) implements FromPhone {}
