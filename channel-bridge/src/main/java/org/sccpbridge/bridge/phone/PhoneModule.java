package org.sccpbridge.bridge.phone;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import java.time.InstantSource;
import org.sccpbridge.bridge.config.BridgeConfig;
import org.sccpbridge.bridge.config.SccpConfig;
import org.sccpbridge.bridge.switchboard.Inbox;
import org.sccpbridge.sccp.session.SccpServer;
import org.sccpbridge.sccp.session.SccpServerOptions;
import org.sccpbridge.sccp.session.SccpTransport;

/** The SCCP server with the configuration as its directory and the switchboard as its listener. */
public final class PhoneModule extends AbstractModule {
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
        return new SccpServer(options, transport(), book, desk, InstantSource.system());
    }

    /** Linux's own epoll costs fewer system calls a message; Java's does where it cannot be loaded. */
    private static SccpTransport transport() {
        return Epoll.isAvailable()
                ? new SccpTransport(EpollIoHandler.newFactory(), EpollServerSocketChannel.class)
                : SccpTransport.nio();
    }
}
