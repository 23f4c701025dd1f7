package org.sccpbridge.sccp.session;

import org.sccpbridge.sccp.capture.CapturedFrame;

/** Sees what one device and this server say to each other. Called on event loops: must not block. */
@FunctionalInterface
public interface PhoneTap {
    /** A frame was received, or is about to be sent. */
    void frame(CapturedFrame frame);

    /** Takes the tap off again. */
    interface Handle extends AutoCloseable {
        @Override
        void close();
    }
}
