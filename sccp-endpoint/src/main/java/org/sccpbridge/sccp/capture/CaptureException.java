package org.sccpbridge.sccp.capture;

import java.io.IOException;

/** A capture that cannot be read any further. The message names the file, the offset and what is wrong there. */
public final class CaptureException extends IOException {
    private static final long serialVersionUID = 1L;

    CaptureException(String file, long offset, String what) {
        super(file + ": at offset " + offset + ": " + what);
    }
}
