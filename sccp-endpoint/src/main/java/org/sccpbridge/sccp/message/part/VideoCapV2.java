package org.sccpbridge.sccp.message.part;

import java.util.List;
import org.sccpbridge.sccp.layout.Slots;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.Union;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.code.TransmitOrReceive;

/** A video codec, second form. */
public record VideoCapV2(
        @U32 PayloadType payloadCapability,
        @U32 TransmitOrReceive videoCapabilityDirection,
        @U32 int levelPreferenceCount,
        @Slots(value = 4, count = "levelPreferenceCount") List<LevelPreference> levelPreference,
        @Union(selector = "payloadCapability", size = 24) VideoParams capability) {}
