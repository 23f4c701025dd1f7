package org.sccpbridge.bridge.asterisk;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.sccpbridge.ari.AriClient;
import org.sccpbridge.ari.AriOptions;
import org.sccpbridge.bridge.config.AmiConfig;
import org.sccpbridge.bridge.config.AriConfig;
import org.sccpbridge.bridge.config.BridgeConfig;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.sccpbridge.bridge.switchboard.ChannelNames;
import org.sccpbridge.bridge.switchboard.Inbox;

/** ARI for calls and hints, AMI for what ARI cannot do. */
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
    BridgeCloser closer(AriClient client) {
        return new BridgeCloser(client);
    }

    @Provides
    @Singleton
    AriCalls calls(AriClient client, BridgeCloser closer, LateFrames lateFrames, AmiCalls ami, Inbox inbox) {
        return new AriCalls(client, closer, lateFrames, ami, inbox);
    }

    @Provides
    @Singleton
    LateFrames lateFrames(AriClient client) {
        return new LateFrames(client);
    }

    @Provides
    @Singleton
    AriEvents events(AriClient client, BridgeCloser closer, LateFrames lateFrames, ChannelNames names, Inbox inbox) {
        return new AriEvents(client, closer, lateFrames, names, inbox);
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
    DialplanReader reader(AmiLink link) {
        return new DialplanReader(link, DIALPLAN_AGE);
    }

    @Provides
    @Singleton
    DialplanFeed dialplan(DialplanReader reader, Inbox inbox) {
        return new DialplanFeed(reader, inbox);
    }

    @Provides
    @Singleton
    AstDbStore store(AmiLink link, Inbox inbox) {
        return new AstDbStore(link, AmiEvents.into(inbox));
    }

    @Provides
    @Singleton
    HintWatcher hints(AmiLink link, Inbox inbox) {
        return new HintWatcher(link, AmiEvents.into(inbox));
    }

    @Provides
    @Singleton
    MailboxWatcher mailboxes(AmiLink link, Inbox inbox) {
        return new MailboxWatcher(link, AmiEvents.into(inbox));
    }

    @Provides
    @Singleton
    HoldWatcher holds(AmiLink link, Inbox inbox) {
        return new HoldWatcher(link, AmiEvents.into(inbox));
    }

    @Provides
    @Singleton
    AmiCalls amiCalls(
            AmiLink link,
            DialplanReader dialplan,
            AstDbStore store,
            HintWatcher hints,
            MailboxWatcher mailboxes,
            HoldWatcher holds) {
        return new AmiCalls(link, dialplan, store, hints, mailboxes, holds);
    }

    @Provides
    @Singleton
    AmiEvents amiEvents(
            AmiLink link,
            Inbox inbox,
            DialplanFeed dialplan,
            AstDbStore store,
            HintWatcher hints,
            MailboxWatcher mailboxes,
            HoldWatcher holds) {
        Consumer<AsteriskEvent> events = AmiEvents.into(inbox);
        return new AmiEvents(
                events, List.of(dialplan, store, hints, mailboxes, holds, new ParkingWatcher(link, events)));
    }
}
