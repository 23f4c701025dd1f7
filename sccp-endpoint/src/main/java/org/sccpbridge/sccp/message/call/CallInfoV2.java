package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.layout.Since;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.ZText;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.CallSecurityStatus;
import org.sccpbridge.sccp.message.code.CallType;

/** Parties of a call, from protocol 8 on: 12 texts, from 16 on 15 (capture at 20). */
public record CallInfoV2(
        @U32 int lineInstance,
        @U32 int callReference,
        @U32 CallType callType,
        @U32 int originalCdpnRedirectReason,
        @U32 int lastRedirectingReason,
        @U32 int callInstance,
        @U32 CallSecurityStatus callSecurityStatus,
        @U32 int partyPIRestrictionBits,
        @ZText(25) String callingParty,
        @Since(16) @ZText(25) String alternateCallingParty,
        @ZText(25) String calledParty,
        @ZText(25) String originalCalledParty,
        @ZText(25) String lastRedirectingParty,
        @ZText(25) String cgpnVoiceMailbox,
        @ZText(25) String cdpnVoiceMailbox,
        @ZText(25) String originalCdpnVoiceMailbox,
        @ZText(25) String lastRedirectingVoiceMailbox,
        @ZText(121) String callingPartyName,
        @ZText(121) String calledPartyName,
        @ZText(121) String originalCalledPartyName,
        @ZText(121) String lastRedirectingPartyName,
        @Since(16) @ZText(25) String huntPilotNumber,
        @Since(16) @ZText(121) String huntPilotName)
        implements ToPhone {}
