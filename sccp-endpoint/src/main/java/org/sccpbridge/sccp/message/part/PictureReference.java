package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.U32;

/** A picture a decoder remembers. */
public record PictureReference(@U32 int pictureNumber, @U32 int longTermPictureIndex) {}
