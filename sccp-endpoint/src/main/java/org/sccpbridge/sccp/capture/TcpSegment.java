package org.sccpbridge.sccp.capture;

import java.net.InetSocketAddress;
import java.time.Instant;

/** A TCP segment with what was captured of its payload. */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record TcpSegment(
        Instant time,
        InetSocketAddress source,
        InetSocketAddress destination,
        int sequence,
        boolean syn,
        boolean ends,
        byte[] payload) {}
