package org.sccpbridge.sccp.message.data;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.part.MwiCounts;

/** Message counts from a voice mail device. */
public record MwiNotification(
        @Text(25) String mwiTargetNumber,
        @Text(25) String mwiControlNumber,
        @U32 int areMessagesWaiting,
        MwiCounts totalVmCounts,
        MwiCounts priorityVmCounts,
        MwiCounts totalFaxCounts,
        MwiCounts priorityFaxCounts)
        implements FromPhone {}
