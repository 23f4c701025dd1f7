package org.sccpbridge.bridge.phone;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.netty.channel.ChannelOption;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.unix.IntegerUnixChannelOption;
import java.time.InstantSource;
import java.util.Map;
import org.sccpbridge.bridge.config.BridgeConfig;
import org.sccpbridge.bridge.config.SccpConfig;
import org.sccpbridge.bridge.switchboard.Inbox;
import org.sccpbridge.sccp.session.SccpServer;
import org.sccpbridge.sccp.session.SccpServerOptions;
import org.sccpbridge.sccp.session.SccpTransport;

/** The SCCP server with the configuration as its directory and the switchboard as its listener. */
public final class PhoneModule extends AbstractModule {
    /** Of Linux (socket(7)); a VLAN interface makes a class of service of it. */
    static final ChannelOption<Integer> SO_PRIORITY = new IntegerUnixChannelOption("SO_PRIORITY", 1, 12);

    @Provides
    @Singleton
    PhoneBook book(BridgeConfig config) {
        return new PhoneBook(config);
    }

    @Provides
    @Singleton
    PhoneDesk desk(PhoneBook book, Inbox inbox) {
        return new PhoneDesk(book, inbox);
    }

    @Provides
    @Singleton
    SccpServer server(BridgeConfig config, PhoneBook book, PhoneDesk desk) {
        SccpConfig sccp = config.sccp();
        SccpServerOptions options = SccpServerOptions.listeningOn(sccp.bind())
                .maxConnections(sccp.maxconnections())
                .maxUnregisteredConnections(sccp.authlimit())
                .timeToRegister(sccp.authtimeout())
                .tos(config.general().sccpTos())
                .build();
        return new SccpServer(options, transport(config.general().sccpCos()), book, desk, InstantSource.system());
    }

    /** Linux's own epoll costs fewer system calls a message, and knows priorities; Java's does where it cannot be loaded. */
    static SccpTransport transport(int priority) {
        return Epoll.isAvailable()
                ? new SccpTransport(
                        EpollIoHandler.newFactory(), EpollServerSocketChannel.class, Map.of(SO_PRIORITY, priority))
                : SccpTransport.nio();
    }
}
