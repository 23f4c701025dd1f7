package org.sccpbridge.ari.api;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.sccpbridge.ari.AriException;
import org.sccpbridge.ari.model.DeviceState;
import org.sccpbridge.ari.transport.AriRequest;
import org.sccpbridge.ari.transport.AriRequests;

/** {@code /ari/deviceStates}. Asterisk lets a client set only devices named {@code Stasis:…}, and keeps them over a restart. */
public final class DeviceStates extends Resource {

    private static final String DEVICE_STATES = "deviceStates";
    private static final TypeReference<DeviceState> DEVICE_STATE = new TypeReference<>() {};
    private static final TypeReference<List<DeviceState>> LIST = new TypeReference<>() {};

    public DeviceStates(AriRequests requests) {
        super(requests);
    }

    /** The devices that were set through ARI. */
    public CompletableFuture<List<DeviceState>> list() {
        return ask(LIST, () -> AriRequest.get(DEVICE_STATES));
    }

    public CompletableFuture<DeviceState> get(String device) {
        return ask(DEVICE_STATE, () -> AriRequest.get(DEVICE_STATES, device));
    }

    /**
     * Sets a device to {@code NOT_INUSE}, {@code INUSE}, {@code BUSY}, {@code UNAVAILABLE}, {@code RINGING}, {@code RINGINUSE} or {@code ONHOLD};
     * any other device than {@code Stasis:…} is {@link AriException.Kind#CONFLICT}.
     */
    public CompletableFuture<Void> put(String device, String state) {
        return run(() -> AriRequest.put(DEVICE_STATES, device).query("deviceState", state));
    }

    /** Forgets a device; hints on it become invalid. */
    public CompletableFuture<Void> delete(String device) {
        return run(() -> AriRequest.delete(DEVICE_STATES, device));
    }
}
