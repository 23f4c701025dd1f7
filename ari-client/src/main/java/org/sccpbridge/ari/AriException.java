package org.sccpbridge.ari;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Why a request or the event stream failed. The message is a line for an administrator: what was asked (method and path, never the query or
 * the credentials), what went wrong and, where it helps, what to do. It has no stack trace: all of them end in an event loop.
 */
public final class AriException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kinds of failure, each with its own message and its own remedy. */
    public enum Kind {
        /** Nobody listens at the configured host and port. */
        REFUSED("ari.refused"),
        /** No connection within the time limit, no route, or no such host. */
        UNREACHABLE("ari.unreachable"),
        /** Asterisk closed the connection instead of answering. */
        CLOSED("ari.closed"),
        /** No answer within the deadline. */
        DEADLINE("ari.deadline"),
        /** Too many requests already wait for a connection; this one was not sent. */
        QUEUE_FULL("ari.queue-full"),
        /** An answer that is no HTTP, no JSON, too large, or a redirection. */
        BAD_RESPONSE("ari.bad-response"),
        /** The request cannot be sent: an id or value that no Asterisk accepts. */
        INVALID_REQUEST("ari.invalid-request"),
        /** 401: wrong user or password. */
        UNAUTHORIZED("ari.unauthorized"),
        /** 403: the user may only read, or the address is not admitted. */
        FORBIDDEN("ari.forbidden"),
        /** 400 for the event stream: the application's name is not accepted. */
        WRONG_APP("ari.wrong-app"),
        /** 400: Asterisk does not accept a parameter. */
        BAD_REQUEST("ari.bad-request"),
        /** 404: the channel, bridge or other thing does not exist. */
        NOT_FOUND("ari.not-found"),
        /** 409: the thing is in a state that does not allow this. */
        CONFLICT("ari.conflict"),
        /** 422: Asterisk understood but cannot do it, e.g. a channel that is not in the application yet. */
        UNPROCESSABLE("ari.unprocessable"),
        /** 5xx: Asterisk failed or is still starting. */
        SERVER_ERROR("ari.server-error"),
        /** Another client has taken the application over. */
        REPLACED("ari.replaced"),
        /** The client has been stopped. */
        STOPPED("ari.stopped");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** A fixed name for logs and metrics. */
        public String code() {
            return code;
        }

        /** Whether somebody has to change a configuration before this can succeed. */
        public boolean needsAdministrator() {
            return this == UNAUTHORIZED || this == FORBIDDEN || this == WRONG_APP;
        }
    }

    private final Kind kind;
    private final int status;

    /** A failure without an HTTP status. */
    public AriException(Kind kind, String message) {
        this(kind, 0, message, null);
    }

    /** A failure with the HTTP status that Asterisk answered, 0 for none. */
    public AriException(Kind kind, int status, String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.kind = kind;
        this.status = status;
    }

    public Kind kind() {
        return kind;
    }

    /** The HTTP status, 0 when there was none. */
    public int status() {
        return status;
    }

    /** The failure behind what a future threw or handed on; empty when it is of another sort, which means a defect. */
    public static Optional<AriException> in(@Nullable Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof AriException failure ? Optional.of(failure) : Optional.empty();
    }

    /** Whether a future failed in this way. */
    public static boolean isKind(@Nullable Throwable thrown, Kind kind) {
        return in(thrown).filter(failure -> failure.kind == kind).isPresent();
    }
}
