package org.sccpbridge.sccp.session;

import java.net.InetSocketAddress;
import java.util.Locale;

/** The server could not listen. The message names address and port and says what to do. */
public final class ServerStartException extends Exception {
    private static final long serialVersionUID = 1L;

    private ServerStartException(String message, Throwable cause) {
        super(message, cause);
    }

    static ServerStartException cannotListen(InetSocketAddress address, Throwable cause) {
        String detail = String.valueOf(cause.getMessage());
        return new ServerStartException(
                "cannot listen for phones on %s: %s; %s".formatted(EventLog.text(address), detail, advice(detail)),
                cause);
    }

    private static String advice(String detail) {
        String lower = detail.toLowerCase(Locale.ROOT);
        if (lower.contains("in use")) {
            return "another program has this port, such as a second sccp-bridge or chan_sccp or chan_skinny inside Asterisk:"
                    + " stop it or unload the module, or choose another port";
        }
        if (lower.contains("assign")) {
            return "this machine has no such address: correct the bind address, or use 0.0.0.0 for all";
        }
        if (lower.contains("permission") || lower.contains("denied")) {
            return "ports below 1024 need the right to bind them: choose a higher port or grant CAP_NET_BIND_SERVICE";
        }
        return "check the bind address and the port";
    }
}
