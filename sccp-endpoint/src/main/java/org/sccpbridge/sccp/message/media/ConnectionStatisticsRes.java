package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Blob;
import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.U8;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.StatsProcessingMode;

/** Counters of a stream that ended; three forms, all from published dumps. */
public record ConnectionStatisticsRes(
        @Text(value = 24, until = 17) @Text(value = 28, since = 18)
        String directoryNum,

        @U32 int callReference,
        @U32(until = 21) @U8(since = 22) StatsProcessingMode statsProcessingMode,
        @U32 int numberPacketsSent,
        @U32 int numberOctetsSent,
        @U32 int numberPacketsReceived,
        @U32 int numberOctetsReceived,
        @U32 int numberPacketsLost,
        @U32 int jitter,
        @U32 int latency,
        @U32 @Optional int dataSize,

        @Text(value = 600, length = "dataSize", until = 21) @Blob(max = 600, length = "dataSize", since = 22) @Optional
        String data)
        implements FromPhone {}
