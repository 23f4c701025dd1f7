package org.sccpbridge.bridge.asterisk;

import org.asteriskjava.manager.action.AbstractManagerAction;
import org.jspecify.annotations.Nullable;

/** Park as Asterisk has it since version 12; asterisk-java's knows neither the lot nor where the call comes back. */
public final class AmiParkAction extends AbstractManagerAction {
    private static final long serialVersionUID = 1L;

    private final String channel;
    private final @Nullable String parkinglot;
    private final @Nullable String timeoutChannel;
    private final @Nullable Long timeout;

    /**
     * @param parkinglot empty for the channel's own
     * @param timeoutChannel dialled when nobody fetches the call; empty for the channel's own
     * @param timeoutMillis zero for the lot's
     */
    public AmiParkAction(String channel, String parkinglot, String timeoutChannel, long timeoutMillis) {
        this.channel = channel;
        this.parkinglot = parkinglot.isEmpty() ? null : parkinglot;
        this.timeoutChannel = timeoutChannel.isEmpty() ? null : timeoutChannel;
        this.timeout = timeoutMillis == 0 ? null : timeoutMillis;
    }

    @Override
    public String getAction() {
        return "Park";
    }

    /** Read by asterisk-java, as all that follow. */
    public String getChannel() {
        return channel;
    }

    public @Nullable String getParkinglot() {
        return parkinglot;
    }

    public @Nullable String getTimeoutChannel() {
        return timeoutChannel;
    }

    public @Nullable Long getTimeout() {
        return timeout;
    }
}
