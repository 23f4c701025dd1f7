package org.sccpbridge.bridge.config;

/** A value that cannot be used; the message says what was expected. */
final class BadValueException extends Exception {
    private static final long serialVersionUID = 1L;

    BadValueException(String message) {
        super(message);
    }
}
