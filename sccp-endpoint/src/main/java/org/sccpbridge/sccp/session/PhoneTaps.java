package org.sccpbridge.sccp.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sccpbridge.sccp.capture.CapturedFrame;

/** The taps of a server. Without any, a message costs one look at {@link #isActive}. */
final class PhoneTaps {
    /** No record: a tap may be put on the same device twice, and each is taken off by itself. */
    private static final class Tapped {
        final String device;
        final PhoneTap tap;

        Tapped(String device, PhoneTap tap) {
            this.device = device;
            this.tap = tap;
        }
    }

    private final List<Tapped> all = new CopyOnWriteArrayList<>();

    boolean isActive() {
        return !all.isEmpty();
    }

    PhoneTap.Handle add(String device, PhoneTap tap) {
        Tapped tapped = new Tapped(device, tap);
        all.add(tapped);
        return () -> all.remove(tapped);
    }

    void frame(CapturedFrame frame) {
        for (Tapped tapped : all) {
            if (tapped.device.equalsIgnoreCase(frame.device())) {
                tapped.tap.frame(frame);
            }
        }
    }
}
