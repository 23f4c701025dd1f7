package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.code.VideoFormat;

/** A picture format at a bit rate. */
public record LevelPreference(
        @U32 int transmitPreference,
        @U32 VideoFormat format,
        @U32 int maxBitRate,
        @U32 int minBitRate,
        @U32 int mpi,
        @U32 int serviceNumber) {}
