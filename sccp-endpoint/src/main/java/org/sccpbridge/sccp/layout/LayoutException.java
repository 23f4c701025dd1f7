package org.sccpbridge.sccp.layout;

/** A layout that contradicts itself (at start-up), or a record that does not fit its layout (when sent). */
public class LayoutException extends RuntimeException {
    /** The message names the record and the field. */
    public LayoutException(String message) {
        super(message);
    }

    /** The message names the record and the field. */
    public LayoutException(String message, Throwable cause) {
        super(message, cause);
    }
}
