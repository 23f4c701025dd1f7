package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.CallHistoryDisposition;

/** In which call list the call belongs. */
public record CallHistoryInfo(
        @U32 CallHistoryDisposition callHistoryDisposition,
        @U32 int lineInstance,
        @U32 int callReference) implements ToPhone {}
