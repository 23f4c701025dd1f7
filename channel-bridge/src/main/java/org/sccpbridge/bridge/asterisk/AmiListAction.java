package org.sccpbridge.bridge.asterisk;

import org.asteriskjava.manager.action.AbstractManagerAction;
import org.jspecify.annotations.Nullable;

/** An action that is answered by rows, which {@link AmiReply#rows} has. */
public final class AmiListAction extends AbstractManagerAction {
    private static final long serialVersionUID = 1L;

    private final String action;
    private final String end;
    private final @Nullable String family;
    private final @Nullable String channel;
    private final @Nullable String bridge;

    private AmiListAction(String action, @Nullable String family, @Nullable String channel, @Nullable String bridge) {
        this.action = action;
        this.end = action + "Complete";
        this.family = family;
        this.channel = channel;
        this.bridge = bridge;
    }

    /** All values of AstDB below a family, keys with a slash before the family. */
    public static AmiListAction dbGetTree(String family) {
        return new AmiListAction("DBGetTree", family, null, null);
    }

    /** One channel, by name or id. */
    public static AmiListAction channel(String channel) {
        return new AmiListAction("Status", null, channel, null);
    }

    /** The channels in a bridge. */
    public static AmiListAction bridge(String bridge) {
        return new AmiListAction("BridgeInfo", null, null, bridge);
    }

    public static AmiListAction parkingLots() {
        return new AmiListAction("Parkinglots", null, null, null);
    }

    public static AmiListAction parkedCalls() {
        return new AmiListAction("ParkedCalls", null, null, null);
    }

    @Override
    public String getAction() {
        return action;
    }

    /** Read by asterisk-java. */
    public @Nullable String getFamily() {
        return family;
    }

    /** Read by asterisk-java. */
    public @Nullable String getChannel() {
        return channel;
    }

    /** Read by asterisk-java. */
    public @Nullable String getBridgeUniqueId() {
        return bridge;
    }

    /** The event after the last row. */
    String end() {
        return end;
    }
}
