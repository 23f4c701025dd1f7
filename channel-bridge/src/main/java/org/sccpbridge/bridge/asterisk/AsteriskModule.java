package org.sccpbridge.bridge.asterisk;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.Duration;
import org.sccpbridge.ari.AriClient;
import org.sccpbridge.ari.AriOptions;
import org.sccpbridge.bridge.config.AmiConfig;
import org.sccpbridge.bridge.config.AriConfig;
import org.sccpbridge.bridge.config.BridgeConfig;
import org.sccpbridge.bridge.switchboard.ChannelNames;
import org.sccpbridge.bridge.switchboard.Inbox;

/** ARI for calls and hints, AMI for the dialplan. */
public final class AsteriskModule extends AbstractModule {
    private static final int WAITING_REQUESTS = 10_000;
    /** The list of all channels: about 600 bytes each. */
    private static final int MOST_BYTES = 32 << 20;

    private static final Duration DIALPLAN_AGE = Duration.ofSeconds(5);

    @Provides
    @Singleton
    AriClient ari(BridgeConfig config) {
        AriConfig ari = config.ari();
        return new AriClient(
                AriOptions.of(ari.url(), ari.username(), ari.password().reveal(), ari.app())
                        .withConnections(ari.connections(), WAITING_REQUESTS)
                        .withMaxMessageBytes(MOST_BYTES));
    }

    @Provides
    @Singleton
    AriCalls calls(AriClient client, AmiLink ami, Inbox inbox) {
        return new AriCalls(client, new AmiCalls(ami), inbox);
    }

    @Provides
    @Singleton
    AriEvents events(AriClient client, ChannelNames names, Inbox inbox) {
        return new AriEvents(client, names, inbox);
    }

    @Provides
    @Singleton
    AmiLink ami(BridgeConfig config) {
        AmiConfig ami = config.ami();
        return new AmiLink(new AmiOptions(
                ami.host(), ami.port(), ami.username(), ami.secret().reveal()));
    }

    @Provides
    @Singleton
    DialplanFeed dialplan(AmiLink link, Inbox inbox) {
        return new DialplanFeed(new DialplanReader(link, DIALPLAN_AGE), inbox);
    }
}
