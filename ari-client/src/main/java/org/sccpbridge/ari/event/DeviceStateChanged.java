package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.DeviceState;
import org.sccpbridge.ari.model.Missing;

/** The state of a subscribed device changed. */
public record DeviceStateChanged(String timestamp, DeviceState deviceState) implements AriEvent {
    public DeviceStateChanged {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(deviceState, "deviceState");
    }
}
