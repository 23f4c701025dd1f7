package org.sccpbridge.sccp.session;

import org.slf4j.event.Level;

/** Why a connection ended. Log, counters and the phone's display all take it from here. */
public enum CloseReason {
    UNREGISTERED(Level.INFO, "the phone unregistered", ""),
    CLOSED_BY_PHONE(
            Level.INFO, "the phone closed the connection; it may have been restarted or moved to another server", ""),
    CONNECTION_LOST(Level.WARN, "the connection broke; look at the network between phone and server", ""),
    KEEPALIVE_MISSED(
            Level.WARN, "no keepalive from the phone in time; it lost power or network, or its firmware hangs", ""),
    REPLACED(
            Level.INFO,
            "the same device name registered on a newer connection; if this repeats, two phones use one name",
            "Registered elsewhere"),
    REFUSED(Level.INFO, "the registration was refused", ""),
    NOT_REGISTERED_IN_TIME(Level.DEBUG, "connected but did not register in time", ""),
    MADE_ROOM(Level.DEBUG, "closed to make room for newer connections that may still register", ""),
    TOO_MANY_CONNECTIONS(
            Level.WARN,
            "too many connections; raise the limit if so many phones are expected",
            "High traffic, try again"),
    NO_REGISTRATION(
            Level.WARN,
            "sent many messages without registering; it is no phone, or one that this server does not understand",
            ""),
    BAD_FRAME(
            Level.WARN,
            "sent bytes that are no SCCP frame; it is no phone, or a device in the way damages the stream",
            ""),
    BAD_MESSAGE(Level.WARN, "sent a message that contradicts its registration", ""),
    SLOW_READER(Level.WARN, "does not read what it is sent; the phone hangs or its link is down", ""),
    RESET(Level.INFO, "the phone was told to restart", ""),
    CONFIGURATION_CHANGED(Level.INFO, "the phone's configuration changed", "Configuration changed"),
    SERVER_STOPPING(Level.INFO, "the server stops", "Server stops"),
    INTERNAL_ERROR(Level.ERROR, "an error in this server, see the log above", "");

    private final Level logLevel;
    private final String adminText;
    private final String phoneText;

    CloseReason(Level logLevel, String adminText, String phoneText) {
        this.logLevel = logLevel;
        this.adminText = adminText;
        this.phoneText = phoneText;
    }

    /** Level of the one line about it in the log. */
    public Level logLevel() {
        return logLevel;
    }

    /** What happened, and what to look at. */
    public String adminText() {
        return adminText;
    }

    /** What a registered phone shows before its connection closes, at most 32 characters; empty for nothing. */
    public String phoneText() {
        return phoneText;
    }
}
