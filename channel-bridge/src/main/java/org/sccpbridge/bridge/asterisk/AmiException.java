package org.sccpbridge.bridge.asterisk;

import java.util.concurrent.CompletionException;

/** Why a question to Asterisk's manager interface has no answer; the message is meant for an admin. */
public final class AmiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of failure it is. */
    public enum Reason {
        /** There is no connection at the moment; the link goes on trying. */
        NOT_CONNECTED,
        /** The connection was lost before the answer came. */
        CONNECTION_LOST,
        /** No answer within the deadline. */
        TIMED_OUT,
        /** Too many actions are waiting for their answers already. */
        TOO_MANY,
        /** The answer has more items than can be kept. */
        TOO_LARGE,
        /** Asterisk answered with an error. */
        REFUSED,
        /** A parameter holds a line break or another character that must not reach Asterisk. */
        BAD_PARAMETER
    }

    private final Reason reason;

    /** A failure with the line an admin reads. */
    public AmiException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** The failure in what a future's callback gets, which is wrapped when a stage lies between. */
    public static AmiException of(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof AmiException ami
                ? ami
                : new AmiException(Reason.CONNECTION_LOST, "AMI: unexpected failure: " + cause);
    }

    /** The kind of failure. */
    public Reason reason() {
        return reason;
    }
}
