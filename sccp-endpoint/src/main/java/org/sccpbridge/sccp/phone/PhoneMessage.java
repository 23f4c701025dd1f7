package org.sccpbridge.sccp.phone;

import java.time.Instant;
import org.sccpbridge.sccp.message.Message;

/**
 * A message on the phone's connection.
 *
 * @param sent by the phone; otherwise by the server
 */
public record PhoneMessage(Instant time, String deviceName, boolean sent, Message message) {
    /** Readable on one line: {@code SEP001122334455 > KeypadButton 6}. */
    public String line() {
        return deviceName + (sent ? " > " : " < ") + MessageText.of(message);
    }
}
