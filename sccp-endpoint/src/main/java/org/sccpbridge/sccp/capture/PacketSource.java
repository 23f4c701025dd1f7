package org.sccpbridge.sccp.capture;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The packets of a capture file, one after the other. */
interface PacketSource {
    /**
     * The next packet, null after the last.
     *
     * @throws CaptureException when the file is damaged or cut off here
     */
    @Nullable
    Packet next() throws IOException;
}
