package org.sccpbridge.sccp.phone;

/** The phone did not come to what was awaited; the message holds its screen and its last messages. */
public final class PhoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PhoneException(String message) {
        super(message);
    }
}
