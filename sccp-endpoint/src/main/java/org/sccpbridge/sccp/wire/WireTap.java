package org.sccpbridge.sccp.wire;

/** Sees every frame of a connection as it passes. Called on the event loop; must not keep or release the frame. */
public interface WireTap {
    /** Sees nothing; costs nothing. */
    WireTap OFF = (direction, frame) -> {};

    /** Where a frame goes, seen from this end. */
    enum Direction {
        /** From the peer. */
        RECEIVED,
        /** To the peer. */
        SENT
    }

    /** A frame passes. Its reader index must be left as it is. */
    void frame(Direction direction, Frame frame);
}
