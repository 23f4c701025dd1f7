package org.sccpbridge.sccp.phone;

/**
 * Where the phone stands with its server.
 *
 * @param protocolVersion negotiated, 0 before RegisterAck
 * @param keepAliveSeconds from RegisterAck
 * @param text what went wrong, or what the phone waits for; RegisterReject's text when rejected
 */
public record RegistrationView(State state, int protocolVersion, int keepAliveSeconds, String text) {
    static final RegistrationView NEW = new RegistrationView(State.NEW, 0, 0, "");

    /** The steps of a registration. */
    public enum State {
        /** Not connected yet. */
        NEW,
        /** TCP connection on its way. */
        CONNECTING,
        /** RegisterReq sent, or the requests after RegisterAck not all answered. */
        REGISTERING,
        /** All answers came, TimeDateRes the last. */
        REGISTERED,
        /** RegisterReject came. */
        REJECTED,
        /** The phone said goodbye and the server agreed. */
        UNREGISTERED,
        /** No connection, or the server stopped answering, or it went away. */
        FAILED
    }

    RegistrationView to(State next, String why) {
        return new RegistrationView(next, protocolVersion, keepAliveSeconds, why);
    }
}
