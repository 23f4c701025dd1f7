package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** Asks for a feature button. A 7960 waits for the answer with a text on its display. */
public record FeatureStatReq(
        @U32 int featureIndex, @U32 @Optional int featureCapabilities) implements FromPhone {}
