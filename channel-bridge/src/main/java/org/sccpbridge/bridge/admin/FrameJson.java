package org.sccpbridge.bridge.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.time.Instant;
import org.sccpbridge.sccp.capture.CapturedFrame;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.Octets;

/** A frame on its way from the daemon to whoever traces a phone. */
public final class FrameJson {
    private FrameJson() {}

    static ObjectNode of(CapturedFrame frame) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode fields = json.putObject("frame");
        fields.put("time", frame.time().toString());
        fields.put("device", frame.device());
        address(fields.putObject("phone"), frame.phone());
        address(fields.putObject("server"), frame.server());
        fields.put("fromPhone", frame.fromPhone());
        fields.put("version", frame.context().version());
        fields.put("charset", frame.context().charset().name());
        fields.put("bytes", frame.bytes().toString());
        return json;
    }

    private static void address(ObjectNode json, InetSocketAddress address) {
        InetAddress host = address.getAddress();
        json.put("host", host == null ? "0.0.0.0" : host.getHostAddress()).put("port", address.getPort());
    }

    /** The frame in a line of the daemon. */
    public static CapturedFrame parse(JsonNode fields) {
        return new CapturedFrame(
                Instant.parse(fields.path("time").asText()),
                fields.path("device").asText(),
                address(fields.path("phone")),
                address(fields.path("server")),
                fields.path("fromPhone").asBoolean(),
                Octets.ofHex(fields.path("bytes").asText()),
                new CodecContext(
                        fields.path("version").asInt(),
                        Charset.forName(fields.path("charset").asText("ISO-8859-1"))));
    }

    private static InetSocketAddress address(JsonNode json) {
        InetAddress host =
                NetUtil.createInetAddressFromIpAddressString(json.path("host").asText());
        if (host == null) {
            throw new IllegalArgumentException("no address: " + json);
        }
        return new InetSocketAddress(host, json.path("port").asInt());
    }
}
