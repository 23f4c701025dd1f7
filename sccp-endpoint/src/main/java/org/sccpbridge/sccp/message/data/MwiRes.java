package org.sccpbridge.sccp.message.data;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.MwiResult;

/** Answer to MwiNotification. */
public record MwiRes(@Text(25) String mwiTargetNumber, @U32 MwiResult mwiNotificationResult) implements ToPhone {}
