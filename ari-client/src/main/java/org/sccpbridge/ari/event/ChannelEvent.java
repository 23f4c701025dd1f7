package org.sccpbridge.ari.event;

import org.sccpbridge.ari.model.Channel;

/** An event that is about one channel. */
public sealed interface ChannelEvent extends AriEvent
        permits BridgeBlindTransfer,
                ChannelCallerId,
                ChannelConnectedLine,
                ChannelCreated,
                ChannelDestroyed,
                ChannelDtmfReceived,
                ChannelHangupRequest,
                ChannelHold,
                ChannelLeftBridge,
                ChannelStateChange,
                ChannelTalkingFinished,
                ChannelTalkingStarted,
                ChannelUnhold,
                StasisEnd,
                StasisStart {

    /** The channel as it was when the event happened. */
    Channel channel();
}
