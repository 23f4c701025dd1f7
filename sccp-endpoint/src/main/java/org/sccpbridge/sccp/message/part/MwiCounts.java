package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.U32;

/** New and old messages. */
public record MwiCounts(@U32 int numNewMsgs, @U32 int numOldMsgs) {}
