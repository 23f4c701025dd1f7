package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.ZText;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.FeatureStatus;

/** A feature button, from protocol 15 on. */
public record FeatureStatV2Res(
        @U32 int featureIndex,
        @U32 ButtonType featureID,
        @U32 FeatureStatus featureStatus,
        @ZText(121) String featureTextLabel)
        implements ToPhone {}
