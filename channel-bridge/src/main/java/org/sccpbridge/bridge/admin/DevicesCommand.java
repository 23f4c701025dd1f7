package org.sccpbridge.bridge.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import org.sccpbridge.bridge.config.BridgeConfig;
import org.sccpbridge.bridge.config.ButtonConfig;
import org.sccpbridge.sccp.capture.CapturedFrame;
import org.sccpbridge.sccp.session.PhoneSession;
import org.sccpbridge.sccp.session.SccpServer;

/** {@code devices}: the registered phones, a line each. */
final class DevicesCommand implements ControlCommand {
    private final SccpServer server;
    private final BridgeConfig config;

    DevicesCommand(SccpServer server, BridgeConfig config) {
        this.server = server;
        this.config = config;
    }

    @Override
    public String name() {
        return "devices";
    }

    @Override
    public void run(JsonNode request, ControlReply reply) {
        server.sessions().stream()
                .sorted(Comparator.comparing(PhoneSession::deviceName))
                .forEach(session -> reply.line(() -> device(session)));
        reply.end();
    }

    private ObjectNode device(PhoneSession session) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("device", session.deviceName());
        json.put("model", session.registration().typeText());
        json.put("protocol", session.version());
        json.put("address", CapturedFrame.text(session.remoteAddress()));
        json.put("firmware", session.registration().firmwareLoad());
        ArrayNode lines = json.putArray("lines");
        config.device(session.deviceName())
                .ifPresent(device -> device.lineButtons().stream()
                        .map(ButtonConfig.LineButton::line)
                        .forEach(lines::add));
        return json;
    }
}
