package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** The RTP port of phones without OpenReceiveChannel (CallManager 2.x), and of bridges. */
public record IpPort(@U32 int rtpMediaPort) implements FromPhone {}
