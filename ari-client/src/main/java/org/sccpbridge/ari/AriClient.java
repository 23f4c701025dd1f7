package org.sccpbridge.ari;

import java.util.concurrent.CompletableFuture;
import org.sccpbridge.ari.api.Applications;
import org.sccpbridge.ari.api.Asterisk;
import org.sccpbridge.ari.api.Bridges;
import org.sccpbridge.ari.api.Channels;
import org.sccpbridge.ari.api.DeviceStates;
import org.sccpbridge.ari.api.Endpoints;
import org.sccpbridge.ari.api.Playbacks;
import org.sccpbridge.ari.transport.AriRequests;
import org.sccpbridge.ari.transport.AriTransport;

/**
 * One Stasis application of one Asterisk. Requests may be made from any thread and before, during and after the event stream's absence; every
 * future completes on the client's single event loop, where nothing may block.
 */
public final class AriClient {

    /** Where the client stands with Asterisk's event stream. */
    public enum State {
        /** Not started, or stopped. */
        STOPPED,
        /** Opening the event stream, again and again. */
        CONNECTING,
        /** Events flow. */
        CONNECTED,
        /** Another client has the application; this one waits until it is free. */
        REPLACED
    }

    private final AriOptions options;
    private final AriTransport transport;
    private final Channels channels;
    private final Bridges bridges;
    private final Applications applications;
    private final DeviceStates deviceStates;
    private final Asterisk asterisk;
    private final Playbacks playbacks;
    private final Endpoints endpoints;

    public AriClient(AriOptions options) {
        this.options = options;
        this.transport = new AriTransport(options);
        AriRequests requests = transport;
        this.channels = new Channels(requests, options.app());
        this.bridges = new Bridges(requests);
        this.applications = new Applications(requests);
        this.deviceStates = new DeviceStates(requests);
        this.asterisk = new Asterisk(requests);
        this.playbacks = new Playbacks(requests);
        this.endpoints = new Endpoints(requests);
    }

    /** Opens the event stream and keeps it open. Returns at once; the listener hears how it goes. A client starts once. */
    public void start(AriListener listener) {
        transport.start(listener);
    }

    /**
     * Closes the event stream and all connections; requests under way fail with {@link AriException.Kind#STOPPED}, the listener hears nothing more.
     * The future completes when the client's thread has ended.
     */
    public CompletableFuture<Void> stop() {
        return transport.stop();
    }

    public State state() {
        return transport.state();
    }

    public AriOptions options() {
        return options;
    }

    public Channels channels() {
        return channels;
    }

    public Bridges bridges() {
        return bridges;
    }

    public Applications applications() {
        return applications;
    }

    public DeviceStates deviceStates() {
        return deviceStates;
    }

    public Asterisk asterisk() {
        return asterisk;
    }

    public Playbacks playbacks() {
        return playbacks;
    }

    public Endpoints endpoints() {
        return endpoints;
    }
}
