package org.sccpbridge.bridge.asterisk;

import org.asteriskjava.manager.action.AbstractManagerAction;
import org.jspecify.annotations.Nullable;

/** An action that is answered by rows, which {@link AmiReply#rows} has. */
public final class AmiListAction extends AbstractManagerAction {
    private static final long serialVersionUID = 1L;

    private final String action;
    private final String end;
    private final @Nullable String family;

    private AmiListAction(String action, String end, @Nullable String family) {
        this.action = action;
        this.end = end;
        this.family = family;
    }

    /** All values of AstDB below a family, keys with a slash before the family. */
    public static AmiListAction dbGetTree(String family) {
        return new AmiListAction("DBGetTree", "DBGetTreeComplete", family);
    }

    public static AmiListAction channels() {
        return new AmiListAction("CoreShowChannels", "CoreShowChannelsComplete", null);
    }

    public static AmiListAction parkingLots() {
        return new AmiListAction("Parkinglots", "ParkinglotsComplete", null);
    }

    public static AmiListAction parkedCalls() {
        return new AmiListAction("ParkedCalls", "ParkedCallsComplete", null);
    }

    @Override
    public String getAction() {
        return action;
    }

    /** Read by asterisk-java. */
    public @Nullable String getFamily() {
        return family;
    }

    /** The event after the last row. */
    String end() {
        return end;
    }
}
