package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.StatsProcessingMode;

/** Asks for the counters of a stream that ended. */
public record ConnectionStatisticsReq(
        @Text(value = 24, until = 17) @Text(value = 28, since = 18)
        String directoryNum,

        @U32 int callReference,
        @U32 StatsProcessingMode statsProcessingMode)
        implements ToPhone {}
