package org.sccpbridge.bridge;

import java.util.function.Consumer;
import org.sccpbridge.bridge.admin.Metrics;
import org.sccpbridge.bridge.asterisk.AriCalls;
import org.sccpbridge.bridge.asterisk.DialplanFeed;
import org.sccpbridge.bridge.phone.PhoneDesk;
import org.sccpbridge.bridge.switchboard.AsteriskCommand;
import org.sccpbridge.bridge.switchboard.Effect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands each effect of the switchboard to whoever performs it. One effect at a time. */
final class EffectPerformer implements Consumer<Effect> {
    private static final Logger calls = LoggerFactory.getLogger("event.call");

    private final PhoneDesk phones;
    private final AriCalls ari;
    private final DialplanFeed dialplan;
    private final Timers timers;
    private final Metrics metrics;

    EffectPerformer(PhoneDesk phones, AriCalls ari, DialplanFeed dialplan, Timers timers, Metrics metrics) {
        this.phones = phones;
        this.ari = ari;
        this.dialplan = dialplan;
        this.timers = timers;
        this.metrics = metrics;
    }

    @Override
    public void accept(Effect effect) {
        if (effect instanceof Effect.ToPhone told) {
            phones.perform(told);
        } else if (effect instanceof AsteriskCommand.ReadDialplan read) {
            dialplan.read(read.context());
        } else if (effect instanceof AsteriskCommand command) {
            ari.perform(command);
        } else if (effect instanceof Effect.StartTimer start) {
            timers.start(start);
        } else if (effect instanceof Effect.StopTimer stop) {
            timers.stop(stop.key());
        } else if (effect instanceof Effect.Count count) {
            metrics.add(count.metric(), count.amount());
        } else if (effect instanceof Effect.Log line) {
            switch (line.level()) {
                case INFO -> calls.info("{}: {}", line.subject(), line.text());
                case WARN -> calls.warn("{}: {}", line.subject(), line.text());
            }
        }
    }
}
