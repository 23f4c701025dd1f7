package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.code.ConferenceResourceType;

/** A conference of a bridge. */
public record AuditConferenceEntry(
        @U32 int conferenceId,
        @U32 ConferenceResourceType resourceType,
        @U32 int numberOfReservedParticipants,
        @U32 int numberOfActiveParticipants,
        @U32 int applicationId,
        @Text(32) String appConfID,
        @Text(24) String appData) {}
