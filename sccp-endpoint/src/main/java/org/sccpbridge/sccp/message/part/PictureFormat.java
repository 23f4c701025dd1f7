package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.code.VideoFormat;

/** A picture format and its interval. */
public record PictureFormat(@U32 VideoFormat format, @U32 int mpi) {}
