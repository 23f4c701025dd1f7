package org.sccpbridge.bridge.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import org.sccpbridge.sccp.capture.CapturedFrame;
import org.sccpbridge.sccp.layout.BodyDump;
import org.sccpbridge.sccp.layout.Code;
import org.sccpbridge.sccp.layout.Layout;
import org.sccpbridge.sccp.layout.Secret;
import org.sccpbridge.sccp.message.CatalogEntry;
import org.sccpbridge.sccp.message.MessageCatalog;

/** A frame and its message as JSON; secret fields are hidden. */
final class MessageJson {
    private static final String HIDDEN = "(hidden)";

    private MessageJson() {}

    static ObjectNode of(CapturedFrame frame, boolean offsets) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("time", frame.time().toString());
        json.put("device", frame.device());
        json.put("phone", CapturedFrame.text(frame.phone()));
        json.put("server", CapturedFrame.text(frame.server()));
        json.put("from", frame.fromPhone() ? "phone" : "server");
        json.put("message", frame.messageName());
        json.put("id", String.format(Locale.ROOT, "0x%04X", frame.messageId()));
        json.put("headerVersion", frame.headerVersion());
        json.put("version", frame.context().version());
        CatalogEntry entry = MessageCatalog.standard().entry(frame.messageId());
        Layout<?> layout = entry == null ? null : entry.layout();
        Object message = MessageCatalog.standard().decode(frame.messageId(), frame.body(), frame.context());
        json.set("fields", record(message));
        if (offsets && layout != null) {
            BodyDump dump = BodyDump.of(layout, frame.body(), frame.context());
            ArrayNode lines = json.putArray("offsets");
            dump.lines()
                    .forEach(line -> lines.addObject()
                            .put("field", line.field())
                            .put("offset", line.offset())
                            .put("bytes", line.hex())
                            .put("value", line.value()));
            ArrayNode problems = json.putArray("problems");
            dump.problems().forEach(problems::add);
        }
        return json;
    }

    private static JsonNode node(Object value) {
        if (value instanceof Integer number) {
            return number < 0 ? LongNode.valueOf(Integer.toUnsignedLong(number)) : IntNode.valueOf(number);
        } else if (value instanceof Code code) {
            return TextNode.valueOf(Code.describe(code));
        } else if (value instanceof List<?> list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            list.forEach(element -> array.add(node(element)));
            return array;
        }
        boolean structure = value instanceof Record && value.getClass().getRecordComponents().length > 0;
        return structure && value.getClass().getPackageName().contains(".message")
                ? record(value)
                : TextNode.valueOf(value.toString());
    }

    private static ObjectNode record(Object record) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            boolean secret = component.isAnnotationPresent(Secret.class);
            json.set(component.getName(), secret ? TextNode.valueOf(HIDDEN) : node(value(component, record)));
        }
        return json;
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
