package org.sccpbridge.sccp.capture;

import java.time.Instant;

/**
 * A packet of a capture file.
 *
 * @param linkType LINKTYPE number of its interface
 * @param bytes what was captured of it
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Packet(Instant time, int linkType, byte[] bytes) {}
