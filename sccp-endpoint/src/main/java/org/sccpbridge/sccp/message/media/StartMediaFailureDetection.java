package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.part.QualifierIn;

/** Watch a stream for failure. */
public record StartMediaFailureDetection(
        @U32 int conferenceId,
        @U32 int passThroughPartyId,
        @U32 int milliSecondPacketSize,
        @U32 PayloadType compressionType,
        QualifierIn qualifierIn,
        @U32 int callReference)
        implements ToPhone {}
