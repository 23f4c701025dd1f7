package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.FeatureStatus;

/** A feature button, below protocol 15. */
public record FeatureStatRes(
        @U32 int featureIndex,
        @U32 ButtonType featureID,
        @Text(40) String featureTextLabel,
        @U32 FeatureStatus featureStatus)
        implements ToPhone {}
