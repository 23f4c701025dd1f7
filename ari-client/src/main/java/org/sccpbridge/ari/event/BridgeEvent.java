package org.sccpbridge.ari.event;

import org.sccpbridge.ari.model.Bridge;

/** An event that is about one bridge. */
public sealed interface BridgeEvent extends AriEvent
        permits BridgeCreated, BridgeDestroyed, BridgeMerged, ChannelEnteredBridge, ChannelLeftBridge {

    /** The bridge as it was when the event happened. */
    Bridge bridge();
}
