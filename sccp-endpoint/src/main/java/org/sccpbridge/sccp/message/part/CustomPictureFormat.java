package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.U32;

/** A picture size of its own. */
public record CustomPictureFormat(
        @U32 int pictureWidth,
        @U32 int pictureHeight,
        @U32 int pixelAspectRatio,
        @U32 int clockConversionCode,
        @U32 int clockDivisor) {}
