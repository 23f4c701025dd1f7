package org.sccpbridge.sccp.message.data;

import org.sccpbridge.sccp.layout.PadAfter;
import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.BusyLampFieldStatus;
import org.sccpbridge.sccp.message.code.SubscriptionFeature;

/** The state of a number in a call list. */
public record Notification(
        @U32 int transactionId,
        @U32 SubscriptionFeature subscriptionFeatureID,
        @U32 BusyLampFieldStatus notificationStatus,
        @Text(97) @PadAfter(3) String text)
        implements ToPhone {}
