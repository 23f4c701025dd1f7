package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.CallSecurityStatus;
import org.sccpbridge.sccp.message.code.CallType;

/** Parties of a call. Body 128 on CallManager 2.x, 384 on CallManager 4 (captures). */
public record CallInfo(
        @Text(40) String callingPartyName,
        @Text(24) String callingParty,
        @Text(40) String calledPartyName,
        @Text(24) String calledParty,
        @U32 @Optional int lineInstance,
        @U32 @Optional int callReference,
        @U32 @Optional CallType callType,
        @Text(40) @Optional String originalCalledPartyName,
        @Text(24) @Optional String originalCalledParty,
        @Text(40) @Optional String lastRedirectingPartyName,
        @Text(24) @Optional String lastRedirectingParty,
        @U32 @Optional int originalCdpnRedirectReason,
        @U32 @Optional int lastRedirectingReason,
        @Text(24) @Optional String cgpnVoiceMailbox,
        @Text(24) @Optional String cdpnVoiceMailbox,
        @Text(24) @Optional String originalCdpnVoiceMailbox,
        @Text(24) @Optional String lastRedirectingVoiceMailbox,
        @U32 @Optional int callInstance,
        @U32 @Optional CallSecurityStatus callSecurityStatus,
        @U32 @Optional int partyPIRestrictionBits)
        implements ToPhone {}
