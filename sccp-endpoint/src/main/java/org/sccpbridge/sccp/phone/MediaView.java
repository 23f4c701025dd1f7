package org.sccpbridge.sccp.phone;

import java.net.InetSocketAddress;
import java.util.List;

/** The audio paths the server has opened. */
public record MediaView(
        List<ReceiveChannel> receiveChannels, List<Transmission> transmissions, List<Multicast> multicasts) {
    static final MediaView NONE = new MediaView(List.of(), List.of(), List.of());

    /** An open receive channel and the port behind it. */
    public record ReceiveChannel(
            int passThroughPartyId, int callReference, AudioCodec codec, InetSocketAddress local) {}

    /** A running transmission. */
    public record Transmission(int passThroughPartyId, int callReference, AudioCodec codec, InetSocketAddress remote) {}

    /** A stream to or from a multicast group. */
    public record Multicast(
            int passThroughPartyId, int callReference, AudioCodec codec, InetSocketAddress group, boolean receiving) {}

    /** Audio both ways. */
    public boolean twoWay() {
        return !receiveChannels.isEmpty() && !transmissions.isEmpty();
    }

    /** No audio at all. */
    public boolean silent() {
        return receiveChannels.isEmpty() && transmissions.isEmpty() && multicasts.isEmpty();
    }
}
