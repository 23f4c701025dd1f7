package org.sccpbridge.sccp.phone;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.sccpbridge.sccp.layout.Code;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.message.Message;
import org.sccpbridge.sccp.message.UnknownMessage;
import org.sccpbridge.sccp.message.call.CallState;
import org.sccpbridge.sccp.message.call.SetLamp;
import org.sccpbridge.sccp.message.call.SetRinger;
import org.sccpbridge.sccp.message.call.SetSpeakerMode;
import org.sccpbridge.sccp.message.call.StartTone;
import org.sccpbridge.sccp.message.input.KeypadButton;
import org.sccpbridge.sccp.message.input.SoftKeyEvent;
import org.sccpbridge.sccp.message.input.Stimulus;
import org.sccpbridge.sccp.message.media.OpenReceiveChannel;
import org.sccpbridge.sccp.message.media.OpenReceiveChannelAck;
import org.sccpbridge.sccp.message.media.StartMediaTransmission;
import org.sccpbridge.sccp.message.part.StationIdentifier;

/** One message on one line: its name and what matters of it. */
final class MessageText {
    private static final int MAX_TEXT = 240;

    private MessageText() {}

    static String of(Message message) {
        if (message instanceof UnknownMessage unknown) {
            return String.format(
                    Locale.ROOT,
                    "unknown message 0x%04X, %d bytes",
                    unknown.id(),
                    unknown.body().size());
        }
        String essence = essence(message);
        return message.getClass().getSimpleName() + (essence.isEmpty() ? "" : " " + essence);
    }

    private static String essence(Message message) {
        if (message instanceof KeypadButton m) {
            return Keypad.character(m.kpButton().code()) + call(m.lineInstance(), m.callReference());
        } else if (message instanceof SoftKeyEvent m) {
            return camel(m.softKeyEvent()) + call(m.lineInstance(), m.callReference());
        } else if (message instanceof Stimulus m) {
            return camel(m.stimulus()) + " " + m.lineInstance();
        } else if (message instanceof StartTone m) {
            return camel(m.tone()) + call(m.lineInstance(), m.callReference());
        } else if (message instanceof CallState m) {
            return camel(m.callState())
                    + call(m.lineInstance(), m.callReference())
                    + (m.privacy().code() == 0 ? "" : " privacy " + m.privacy().code());
        } else if (message instanceof SetLamp m) {
            return camel(m.stimulus()) + " " + m.stimulusInstance() + " " + camel(m.lampMode());
        } else if (message instanceof SetRinger m) {
            return camel(m.ringMode()) + call(m.lineInstance(), m.callReference());
        } else if (message instanceof SetSpeakerMode m) {
            return camel(m.speakerMode());
        } else if (message instanceof OpenReceiveChannel m) {
            return camel(m.compressionType()) + call(0, m.callReference()) + " stream " + m.passThroughPartyId();
        } else if (message instanceof OpenReceiveChannelAck m) {
            return camel(m.mediaReceptionStatus()) + " " + m.ipAddr() + ":" + m.portNumber() + " stream "
                    + m.passThroughPartyId();
        } else if (message instanceof StartMediaTransmission m) {
            return camel(m.compressionType()) + " to " + m.remoteIpAddr() + ":" + m.remotePortNumber()
                    + call(0, m.callReference()) + " stream " + m.passThroughPartyId();
        }
        return fields(message);
    }

    private static String call(int line, int reference) {
        return (line == 0 ? "" : " line " + line) + (reference == 0 ? "" : " call " + reference);
    }

    /** Fields that say something: not zero, not empty, not a structure. */
    private static String fields(Object message) {
        StringJoiner text = new StringJoiner(", ");
        for (RecordComponent component : message.getClass().getRecordComponents()) {
            Object value = value(component, message);
            if (value instanceof StationIdentifier station) {
                text.add(station.deviceName());
            } else if (value instanceof Code code) {
                if (code.code() != 0) {
                    text.add(component.getName() + " " + camel(code));
                }
            } else if (value instanceof List<?> list) {
                text.add(list.size() + " " + component.getName());
            } else if (says(value)) {
                text.add(component.getName() + " " + DictionaryText.english(String.valueOf(value)));
            }
        }
        String all = text.toString();
        return all.length() > MAX_TEXT ? all.substring(0, MAX_TEXT) + "..." : all;
    }

    private static boolean says(Object value) {
        if (value instanceof Integer number) {
            return number != 0;
        }
        if (value instanceof IpAddress address) {
            return !address.isAny();
        }
        return (value instanceof String string && !string.isEmpty())
                || (value instanceof Octets octets && !octets.isZero());
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /** {@code INSIDE_DIAL_TONE} to {@code InsideDialTone}. */
    private static String camel(Code value) {
        StringBuilder name = new StringBuilder();
        boolean first = true;
        String constant = Code.describe(value);
        if (constant.indexOf('(') >= 0) {
            return constant;
        }
        for (int i = 0; i < constant.length(); i++) {
            char c = constant.charAt(i);
            if (c == '_') {
                first = true;
            } else {
                name.append(first ? c : Character.toLowerCase(c));
                first = false;
            }
        }
        return name.toString();
    }
}
