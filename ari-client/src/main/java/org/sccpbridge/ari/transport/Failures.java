package org.sccpbridge.ari.transport;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.ari.AriException;
import org.sccpbridge.ari.AriException.Kind;
import org.sccpbridge.ari.AriOptions;

/** Turns what went wrong into a line for an administrator. The first word of each is what was tried. */
final class Failures {

    /** What messages call the opening and the life of the WebSocket. */
    static final String EVENTS = "event stream";

    private static final int SHOWN = 160;

    private final AriOptions options;

    Failures(AriOptions options) {
        this.options = options;
    }

    AriException status(String what, int status, String body) {
        HttpResponseStatus known = HttpResponseStatus.valueOf(status);
        String detail = shown(AriJson.errorText(body));
        String answer = status + " " + (detail.isEmpty() ? known.reasonPhrase() : detail);
        return switch (status) {
            case 400 ->
                what.equals(EVENTS)
                        ? make(
                                Kind.WRONG_APP,
                                status,
                                what,
                                "Asterisk does not accept the application '" + options.app() + "' (" + answer
                                        + "); check app in [ari] of sccp-bridge.conf")
                        : make(Kind.BAD_REQUEST, status, what, "Asterisk does not accept a parameter: " + answer);
            case 401 ->
                make(
                        Kind.UNAUTHORIZED,
                        status,
                        what,
                        "wrong user or password for ARI user '" + options.user() + "' (" + answer
                                + "); check user and password in [ari] of sccp-bridge.conf against ari.conf");
            case 403 ->
                make(
                        Kind.FORBIDDEN,
                        status,
                        what,
                        "ARI user '" + options.user() + "' may not do this (" + answer
                                + "); set read_only = no for it in ari.conf and check its acl");
            case 404 ->
                make(
                        Kind.NOT_FOUND,
                        status,
                        what,
                        what.equals(EVENTS)
                                ? "no ARI at " + options.address() + " (" + answer
                                        + "); check enabled = yes in ari.conf, prefix in http.conf and that res_ari is loaded"
                                : "not found: " + answer);
            case 409 -> make(Kind.CONFLICT, status, what, "not possible in this state: " + answer);
            case 412 -> make(Kind.CONFLICT, status, what, "precondition failed: " + answer);
            case 422 -> make(Kind.UNPROCESSABLE, status, what, "Asterisk cannot do this: " + answer);
            default ->
                status >= 500
                        ? make(Kind.SERVER_ERROR, status, what, "Asterisk failed: " + answer)
                        : make(Kind.BAD_RESPONSE, status, what, "unexpected answer: " + answer);
        };
    }

    AriException connecting(String what, Throwable cause) {
        Throwable root = rootOf(cause);
        if (root instanceof ConnectTimeoutException) {
            return make(
                    Kind.UNREACHABLE,
                    what,
                    "no connection to " + options.address() + " within "
                            + options.connectTimeout().toMillis() + " ms; check host, port and firewall");
        }
        if (root instanceof UnknownHostException) {
            return make(
                    Kind.UNREACHABLE,
                    what,
                    "host '" + options.host() + "' is unknown; check uri in [ari] of sccp-bridge.conf");
        }
        if (root instanceof ConnectException) {
            return make(
                    Kind.REFUSED,
                    what,
                    "nobody listens at " + options.address()
                            + "; is Asterisk running, with enabled = yes and this bindaddr and bindport in http.conf?");
        }
        if (root instanceof SSLException) {
            return make(Kind.UNREACHABLE, what, "TLS with " + options.address() + " failed: " + text(root));
        }
        return make(Kind.UNREACHABLE, what, "no connection to " + options.address() + ": " + text(root));
    }

    /** The connection broke, or what came over it made no sense. */
    AriException broken(String what, Throwable cause) {
        Throwable root = rootOf(cause);
        if (root instanceof WebSocketClientHandshakeException refused && refused.response() != null) {
            return status(what, refused.response().status().code(), "");
        }
        if (root instanceof WebSocketHandshakeException) {
            return make(Kind.BAD_RESPONSE, what, "no WebSocket at " + options.address() + ": " + text(root));
        }
        if (root instanceof SSLException) {
            return connecting(what, root);
        }
        if (root instanceof PrematureChannelClosureException) {
            return make(Kind.CLOSED, what, "Asterisk closed the connection in the middle of its answer");
        }
        if (root instanceof TooLongFrameException || isTooBig(root)) {
            return make(
                    Kind.BAD_RESPONSE,
                    what,
                    "Asterisk sent more than " + options.maxMessageBytes() + " bytes in one message");
        }
        if (cause instanceof DecoderException || !(root instanceof IOException)) {
            return make(Kind.BAD_RESPONSE, what, "what answers at " + options.address() + " is no ARI: " + text(root));
        }
        return root instanceof SocketException
                ? closed(what)
                : make(Kind.CLOSED, what, "the connection broke: " + text(root));
    }

    AriException closed(String what) {
        return make(
                Kind.CLOSED,
                what,
                "Asterisk closed the connection without an answer; it stopped, or sessionlimit in http.conf is reached");
    }

    AriException deadline(String what, boolean sent) {
        String limit = options.requestDeadline().toMillis() + " ms";
        return make(
                Kind.DEADLINE,
                what,
                sent
                        ? "no answer within " + limit
                        : "not sent within " + limit + ": all " + options.connections()
                                + " connections are busy or not established");
    }

    AriException queueFull(String what) {
        return make(Kind.QUEUE_FULL, what, "not sent, " + options.maxWaiting() + " requests already wait for Asterisk");
    }

    AriException stopped(String what) {
        return make(Kind.STOPPED, what, "the ARI client is not running");
    }

    AriException make(Kind kind, String what, String problem) {
        return make(kind, 0, what, problem);
    }

    private static AriException make(Kind kind, int status, String what, String problem) {
        return new AriException(kind, status, "ARI " + shown(what) + ": " + problem, null);
    }

    private static String text(Throwable problem) {
        String message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : shown(message);
    }

    /** What came from outside, without line breaks and cut to a readable length. */
    static String shown(@Nullable String text) {
        String line = text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private static boolean isTooBig(Throwable root) {
        return root instanceof CorruptedWebSocketFrameException frame
                && frame.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG);
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root instanceof DecoderException
                && !(root instanceof TooLongFrameException)
                && root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
