package org.sccpbridge.sccp.message.input;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.MediaPathEventCode;
import org.sccpbridge.sccp.message.code.MediaPathId;

/** Handset, headset or speaker taken or released. */
public record MediaPathEvent(
        @U32 MediaPathId mediaPathID, @U32 MediaPathEventCode mediaPathEvent) implements FromPhone {}
