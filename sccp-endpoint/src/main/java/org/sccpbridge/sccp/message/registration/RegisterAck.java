package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.PadAfter;
import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U16;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.U8;
import org.sccpbridge.sccp.message.ToPhone;

/** Registration accepted: keepalive interval, date format, negotiated version. CallManager 2.x ends after 12 bytes (capture). */
public record RegisterAck(
        @U32 int keepAliveInterval,
        @Text(6) @PadAfter(2) String dateTemplate,
        @U32 @Optional int secondaryKeepAliveInterval,
        @U8 @Optional int maxProtocolVer,
        @U8 @Optional int unknown,
        @U16 @Optional int phoneFeatures)
        implements ToPhone {}
