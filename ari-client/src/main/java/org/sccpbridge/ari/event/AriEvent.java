package org.sccpbridge.ari.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One event of an ARI application. A type is named as in /ari/api-docs/events.json; a type that has no record here is an {@link UnknownEvent}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(ApplicationReplaced.class),
    @JsonSubTypes.Type(BridgeAttendedTransfer.class),
    @JsonSubTypes.Type(BridgeBlindTransfer.class),
    @JsonSubTypes.Type(BridgeCreated.class),
    @JsonSubTypes.Type(BridgeDestroyed.class),
    @JsonSubTypes.Type(BridgeMerged.class),
    @JsonSubTypes.Type(ChannelCallerId.class),
    @JsonSubTypes.Type(ChannelConnectedLine.class),
    @JsonSubTypes.Type(ChannelCreated.class),
    @JsonSubTypes.Type(ChannelDestroyed.class),
    @JsonSubTypes.Type(ChannelDtmfReceived.class),
    @JsonSubTypes.Type(ChannelEnteredBridge.class),
    @JsonSubTypes.Type(ChannelHangupRequest.class),
    @JsonSubTypes.Type(ChannelHold.class),
    @JsonSubTypes.Type(ChannelLeftBridge.class),
    @JsonSubTypes.Type(ChannelStateChange.class),
    @JsonSubTypes.Type(ChannelTalkingFinished.class),
    @JsonSubTypes.Type(ChannelTalkingStarted.class),
    @JsonSubTypes.Type(ChannelUnhold.class),
    @JsonSubTypes.Type(ChannelUserevent.class),
    @JsonSubTypes.Type(DeviceStateChanged.class),
    @JsonSubTypes.Type(Dial.class),
    @JsonSubTypes.Type(PlaybackContinuing.class),
    @JsonSubTypes.Type(PlaybackFinished.class),
    @JsonSubTypes.Type(PlaybackStarted.class),
    @JsonSubTypes.Type(StasisEnd.class),
    @JsonSubTypes.Type(StasisStart.class)
})
public sealed interface AriEvent
        permits ChannelEvent,
                BridgeEvent,
                UnknownEvent,
                ApplicationReplaced,
                BridgeAttendedTransfer,
                ChannelUserevent,
                DeviceStateChanged,
                Dial,
                PlaybackContinuing,
                PlaybackFinished,
                PlaybackStarted {

    /** When Asterisk made the event, ISO 8601 with its zone; empty when it did not say. */
    String timestamp();

    /** The type's name in Asterisk's words. */
    default String type() {
        return getClass().getSimpleName();
    }
}
