package org.sccpbridge.ari.testkit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * What {@link FakeAri} does with a request.
 *
 * @param status HTTP status of the answer
 * @param body JSON or empty
 * @param delay before the answer
 * @param way how the answer is given
 * @param release when it may be given
 */
public record FakeAnswer(int status, String body, Duration delay, Way way, CompletableFuture<Void> release) {
    private static final CompletableFuture<Void> NOW = CompletableFuture.completedFuture(null);

    public FakeAnswer(int status, String body) {
        this(status, body, Duration.ZERO, Way.WHOLE, NOW);
    }

    /** How an answer is given. */
    public enum Way {
        /** As it should be. */
        WHOLE,
        /** Byte by byte, each in a write of its own. */
        IN_PIECES,
        /** The connection is closed after half of it. */
        HALF,
        /** The connection is closed without a byte. */
        CLOSE,
        /** Nothing happens for ever. */
        SILENCE,
        /** Whole, then the connection is closed, as {@code Connection: close} announces. */
        LAST,
        /** The body alone, without any HTTP around it. */
        RAW
    }

    /** A successful answer with a body. */
    public static FakeAnswer ok(String json) {
        return new FakeAnswer(200, json);
    }

    /** 204. */
    public static FakeAnswer done() {
        return new FakeAnswer(204, "");
    }

    /** A failure with Asterisk's form of explanation. */
    public static FakeAnswer failure(int status, String message) {
        return new FakeAnswer(status, "{\"message\":\"" + message + "\"}");
    }

    public static FakeAnswer closeSilently() {
        return done().in(Way.CLOSE);
    }

    public static FakeAnswer silence() {
        return done().in(Way.SILENCE);
    }

    public FakeAnswer after(Duration time) {
        return new FakeAnswer(status, body, time, way, release);
    }

    public FakeAnswer in(Way other) {
        return new FakeAnswer(status, body, delay, other, release);
    }

    /** Not before that. */
    public FakeAnswer after(CompletableFuture<Void> event) {
        return new FakeAnswer(status, body, delay, way, event);
    }
}
