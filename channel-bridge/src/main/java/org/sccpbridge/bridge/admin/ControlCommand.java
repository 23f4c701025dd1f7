package org.sccpbridge.bridge.admin;

import com.fasterxml.jackson.databind.JsonNode;

/** What a client of the control socket can ask for. */
public interface ControlCommand {
    /** The word in {@code "command"}. */
    String name();

    /** Answers, now or bit by bit until the reply is closed. On the thread of the control socket: must not block. */
    void run(JsonNode request, ControlReply reply);
}
