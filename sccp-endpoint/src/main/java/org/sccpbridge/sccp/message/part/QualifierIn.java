package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.Union;
import org.sccpbridge.sccp.message.code.EchoCancellation;

/** How to receive: echo cancellation, codec parameters. */
public record QualifierIn(
        @U32 EchoCancellation ecValue,
        @Union(selector = "compressionType", size = 4) CodecParams codecParams) {}
