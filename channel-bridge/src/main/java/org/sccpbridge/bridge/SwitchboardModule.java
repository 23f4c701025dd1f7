package org.sccpbridge.bridge;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.sccpbridge.bridge.admin.Metrics;
import org.sccpbridge.bridge.asterisk.AriCalls;
import org.sccpbridge.bridge.asterisk.DialplanFeed;
import org.sccpbridge.bridge.phone.PhoneDesk;
import org.sccpbridge.bridge.switchboard.ChannelNames;
import org.sccpbridge.bridge.switchboard.EventPump;
import org.sccpbridge.bridge.switchboard.Inbox;
import org.sccpbridge.bridge.switchboard.Switchboard;

/** The switchboard knows nothing of Guice, so its parts are made here. */
final class SwitchboardModule extends AbstractModule {
    /** Some seconds of the busiest traffic that Asterisk itself can keep up with. */
    private static final int INBOX = 65_536;

    @Provides
    @Singleton
    Inbox inbox() {
        return new Inbox(INBOX);
    }

    @Provides
    @Singleton
    Timers timers(Inbox inbox) {
        return new Timers(inbox);
    }

    @Provides
    @Singleton
    EventPump loop(
            ChannelNames names,
            Inbox inbox,
            PhoneDesk phones,
            AriCalls ari,
            DialplanFeed dialplan,
            Timers timers,
            Metrics metrics) {
        return new EventPump(
                new Switchboard(names), inbox, new EffectPerformer(phones, ari, dialplan, timers, metrics));
    }
}
