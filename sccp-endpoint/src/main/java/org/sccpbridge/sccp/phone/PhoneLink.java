package org.sccpbridge.sccp.phone;

import io.netty.channel.EventLoop;
import java.net.InetAddress;
import org.sccpbridge.sccp.message.FromPhone;

/** What the parts of a phone share: its event loop, its options, and the way to its server. */
interface PhoneLink {
    EventLoop loop();

    PhoneOptions options();

    /** Sends a message; does nothing when there is no connection. */
    void send(FromPhone message);

    /** The negotiated protocol version, before RegisterAck the one offered. */
    int version();

    /** The phone's own address on the connection to the server. */
    InetAddress localAddress();

    /** Shows the new state to those who wait. */
    void changed();

    Violations violations();
}
