package org.sccpbridge.sccp.message.conference;

import org.sccpbridge.sccp.message.ToPhone;

/** Asks a bridge for its conferences. */
public record AuditConferenceReq() implements ToPhone {}
