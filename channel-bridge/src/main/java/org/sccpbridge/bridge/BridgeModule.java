package org.sccpbridge.bridge;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import org.sccpbridge.bridge.admin.AdminModule;
import org.sccpbridge.bridge.asterisk.AsteriskModule;
import org.sccpbridge.bridge.config.BridgeConfig;
import org.sccpbridge.bridge.phone.PhoneModule;
import org.sccpbridge.bridge.switchboard.ChannelNames;

/** All the daemon is made of, one module a package, in the order of the data's path. */
public final class BridgeModule extends AbstractModule {
    private final BridgeConfig config;
    private final ChannelNames names;

    private BridgeModule(BridgeConfig config, ChannelNames names) {
        this.config = config;
        this.names = names;
    }

    /**
     * The daemon for a configuration, not started.
     *
     * @param run names this run in the ids of its channels: digits and capitals, never the same twice against one Asterisk
     */
    public static Daemon daemon(BridgeConfig config, String run) {
        Injector injector = Guice.createInjector(
                Stage.PRODUCTION,
                new BridgeModule(config, ChannelNames.of(config.ari().app(), run)));
        return injector.getInstance(Daemon.class);
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireExactBindingAnnotations();
        binder().requireAtInjectOnConstructors();
        binder().disableCircularProxies();
        bind(BridgeConfig.class).toInstance(config);
        bind(ChannelNames.class).toInstance(names);

        install(new PhoneModule()); // SCCP server, who may register, what phones say and are told
        install(new SwitchboardModule()); // the call logic, its thread, inbox and timers
        install(new AsteriskModule()); // ARI and AMI
        install(new AdminModule()); // the control socket
        bind(Daemon.class);
    }
}
