package org.sccpbridge.bridge.asterisk;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong into a line that says what to do. */
final class AmiFailure {
    private AmiFailure() {}

    /** Why there is no connection. */
    static String connecting(AmiOptions options, Throwable cause, @Nullable AmiSocket socket) {
        return "AMI " + options.address() + ": " + reason(options, cause, socket);
    }

    private static String reason(AmiOptions options, Throwable cause, @Nullable AmiSocket socket) {
        if (socket == null) {
            return unreachable(cause);
        }
        String strange = socket.strangeGreeting();
        if (strange != null) {
            return "what answers there is not Asterisk's manager interface (it says '" + printable(strange)
                    + "'): compare port with manager.conf [general]";
        }
        if (!socket.isGreeted()) {
            return socket.isEnded()
                    ? "the connection is closed at once: is this the port of manager.conf, or is Asterisk starting?"
                    : "connected, but no greeting came: is this the port of manager.conf, or is Asterisk overloaded?";
        }
        if (isRefusal(cause)) {
            return "login as '" + options.username() + "' refused (" + printable(cause.getMessage())
                    + "): compare secret with manager.conf [" + options.username()
                    + "], and see that its permit/deny lets this machine in";
        }
        return "the connection was closed, or no answer came, during the login as '" + options.username() + "'";
    }

    /** Whether Asterisk said no to the login, rather than nothing. */
    static boolean isRefusal(Throwable cause) {
        return cause instanceof AuthenticationFailedException && cause.getCause() == null;
    }

    private static String unreachable(Throwable cause) {
        if (cause instanceof ConnectException) {
            return "connection refused: is Asterisk running, with enabled=yes and this port in manager.conf [general]?";
        }
        if (cause instanceof SocketTimeoutException) {
            return "no answer to the connection request: check host, port and firewall";
        }
        if (cause instanceof UnknownHostException) {
            return "unknown host name";
        }
        return printable(cause.getMessage());
    }

    /** What Asterisk said no to. */
    static AmiException refused(AmiOptions options, String action, ManagerResponse response) {
        String said = printable(response.getMessage());
        String advice = said.contains("ermission")
                ? ": user '" + options.username() + "' in manager.conf needs write=" + AmiConnection.EVENT_MASK
                : "";
        return new AmiException(AmiException.Reason.REFUSED, "AMI " + action + ": " + said + advice);
    }

    private static String printable(@Nullable String text) {
        String clean = String.valueOf(text).replaceAll("\\p{Cntrl}|[^\\x20-\\x7e]", ".");
        return clean.length() > 80 ? clean.substring(0, 80) + "..." : clean;
    }
}
