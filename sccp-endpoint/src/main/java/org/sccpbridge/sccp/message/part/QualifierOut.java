package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.PadAfter;
import org.sccpbridge.sccp.layout.U16;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.Union;
import org.sccpbridge.sccp.message.code.SilenceSuppression;

/** How to send: type of service byte, silence suppression, codec parameters. */
public record QualifierOut(
        @U32 int precedenceValue,
        @U32 SilenceSuppression ssValue,
        @U16 @PadAfter(2) int maxFramesPerPacket,
        @Union(selector = "compressionType", size = 4) CodecParams codecParams) {}
