package org.sccpbridge.sccp.message.data;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.SubscribeCause;
import org.sccpbridge.sccp.message.code.SubscriptionFeature;

/** Answer to SubscriptionStatReq. */
public record SubscriptionStatRes(
        @U32 int transactionId,
        @U32 SubscriptionFeature subscriptionFeatureID,
        @U32 int timer,
        @U32 SubscribeCause cause)
        implements ToPhone {}
