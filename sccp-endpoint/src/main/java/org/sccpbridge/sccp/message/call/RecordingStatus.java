package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.RecordingStatusCode;

/** Whether a call is recorded. */
public record RecordingStatus(@U32 int callReference, @U32 RecordingStatusCode recordingStatus) implements ToPhone {}
