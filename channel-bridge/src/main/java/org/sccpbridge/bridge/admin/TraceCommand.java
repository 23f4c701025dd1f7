package org.sccpbridge.bridge.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sccpbridge.bridge.config.BridgeConfig;
import org.sccpbridge.bridge.config.DeviceConfig;
import org.sccpbridge.sccp.session.PhoneTap;
import org.sccpbridge.sccp.session.SccpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code trace}: every frame between one device and the daemon, until the client goes. */
final class TraceCommand implements ControlCommand {
    private static final Logger log = LoggerFactory.getLogger("event.trace");

    private final SccpServer server;
    private final BridgeConfig config;

    TraceCommand(SccpServer server, BridgeConfig config) {
        this.server = server;
        this.config = config;
    }

    @Override
    public String name() {
        return "trace";
    }

    @Override
    public void run(JsonNode request, ControlReply reply) {
        String asked = request.path("device").asText();
        if (!asked.matches("[A-Za-z0-9_.@-]{1,15}")) {
            reply.error("the device is missing, or no device name");
            return;
        }
        String device = config.device(asked).map(DeviceConfig::name).orElse(asked);
        reply.line(() -> note(device));
        PhoneTap.Handle tap = server.tap(device, frame -> reply.line(() -> FrameJson.of(frame)));
        log.info("{}: trace on", device);
        reply.whenClosed(() -> {
            tap.close();
            log.info("{}: trace off", device);
        });
    }

    private ObjectNode note(String device) {
        String state = server.session(device)
                .map(session -> "registered as " + session.type() + ", protocol " + session.version())
                .orElse(
                        config.device(device).isPresent()
                                ? "not registered, waiting for it"
                                : "not in sccp.conf; it will be refused, which can be seen here");
        return JsonNodeFactory.instance.objectNode().put("note", device + ": " + state);
    }
}
