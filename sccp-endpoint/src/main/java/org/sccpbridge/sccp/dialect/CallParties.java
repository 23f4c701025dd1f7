package org.sccpbridge.sccp.dialect;

import org.sccpbridge.sccp.message.code.CallSecurityStatus;
import org.sccpbridge.sccp.message.code.CallType;

/** Who talks to whom, for CallInfo in whatever form. Texts are never null; empty: not known. */
public record CallParties(
        int lineInstance,
        int callReference,
        CallType callType,
        String callingPartyName,
        String callingParty,
        String calledPartyName,
        String calledParty,
        String originalCalledPartyName,
        String originalCalledParty,
        String lastRedirectingPartyName,
        String lastRedirectingParty,
        int originalCdpnRedirectReason,
        int lastRedirectingReason,
        String cgpnVoiceMailbox,
        String cdpnVoiceMailbox,
        int callInstance,
        CallSecurityStatus callSecurityStatus,
        int partyPIRestrictionBits) {

    /** A plain call of two parties. */
    public static CallParties of(
            int lineInstance,
            int callReference,
            CallType callType,
            String callingPartyName,
            String callingParty,
            String calledPartyName,
            String calledParty) {
        return new CallParties(
                lineInstance,
                callReference,
                callType,
                callingPartyName,
                callingParty,
                calledPartyName,
                calledParty,
                "",
                "",
                "",
                "",
                0,
                0,
                "",
                "",
                lineInstance,
                CallSecurityStatus.NOT_AUTHENTICATED,
                0);
    }

    /** The same with who was called first and who passed the call on. */
    public CallParties redirected(
            String originalName, String original, int originalReason, String lastName, String last, int lastReason) {
        return new CallParties(
                lineInstance,
                callReference,
                callType,
                callingPartyName,
                callingParty,
                calledPartyName,
                calledParty,
                originalName,
                original,
                lastName,
                last,
                originalReason,
                lastReason,
                cgpnVoiceMailbox,
                cdpnVoiceMailbox,
                callInstance,
                callSecurityStatus,
                partyPIRestrictionBits);
    }
}
