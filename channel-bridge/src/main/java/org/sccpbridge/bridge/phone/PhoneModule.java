package org.sccpbridge.bridge.phone;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.sccpbridge.bridge.config.BridgeConfig;
import org.sccpbridge.bridge.config.SccpConfig;
import org.sccpbridge.bridge.switchboard.Inbox;
import org.sccpbridge.sccp.session.SccpServer;
import org.sccpbridge.sccp.session.SccpServerOptions;

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
        return new SccpServer(options, book, desk);
    }
}
