package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.U16;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.U8;

/** Modem and fax abilities; zeros are fine (observed server). */
public record LatentCaps(
        @U32 int active,
        @U32 int capAndVer,
        @U32 int modAnd2833,
        @U16 int chan0MaxPayload,
        @U16 int chan2MaxPayload,
        @U16 int chan3MaxPayload,
        @U16 int chan2MaxWindow,
        @U32 int standard,
        @U32 int vendor,
        @U8 int nse,
        @U8 int rfc2833,
        @U8 int sse,
        @U8 int v150sprt,
        @U8 int noaudio,
        @U8 int futureUse1,
        @U8 int futureUse2,
        @U8 int futureUse3) {}
