package org.sccpbridge.bridge.admin;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.util.List;
import org.sccpbridge.bridge.config.BridgeConfig;
import org.sccpbridge.sccp.session.SccpServer;

/** The control socket and what can be asked there. */
public final class AdminModule extends AbstractModule {
    @Provides
    @Singleton
    Metrics metrics() {
        return new Metrics();
    }

    @Provides
    @Singleton
    ControlServer control(BridgeConfig config, SccpServer server) {
        List<ControlCommand> commands = List.of(new DevicesCommand(server, config), new TraceCommand(server, config));
        return new ControlServer(config.daemon().controlsocket(), commands);
    }
}
