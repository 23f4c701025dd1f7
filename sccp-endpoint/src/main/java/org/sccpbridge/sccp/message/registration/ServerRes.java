package org.sccpbridge.sccp.message.registration;

import java.util.List;
import org.sccpbridge.sccp.layout.Ip;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Slots;
import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** The servers in order of preference. */
public record ServerRes(
        @Slots(5) @Text(48) List<String> server,
        @Slots(5) @U32 List<Integer> serverTcpListenPort,
        @Slots(5) @Ip List<IpAddress> serverIpAddr)
        implements ToPhone {}
