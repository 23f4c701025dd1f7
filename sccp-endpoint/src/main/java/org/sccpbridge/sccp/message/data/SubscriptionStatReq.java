package org.sccpbridge.sccp.message.data;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.SubscriptionFeature;

/** Asks for the state of a number in a call list (7921: published dump of 268 bytes). */
public record SubscriptionStatReq(
        @U32 int transactionId,
        @U32 SubscriptionFeature subscriptionFeatureID,
        @U32 int timer,
        @Text(256) String subscriptionID)
        implements FromPhone {}
