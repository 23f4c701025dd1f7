package org.sccpbridge.ari.api;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.sccpbridge.ari.AriException;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Playback;
import org.sccpbridge.ari.transport.AriRequest;
import org.sccpbridge.ari.transport.AriRequests;

/**
 * {@code /ari/channels}. A channel that does not exist any more is {@link AriException.Kind#NOT_FOUND}, one that has left the application
 * {@link AriException.Kind#CONFLICT}.
 */
public final class Channels extends Resource {

    private static final String CHANNELS = "channels";
    private static final TypeReference<Channel> CHANNEL = new TypeReference<>() {};
    private static final TypeReference<List<Channel>> LIST = new TypeReference<>() {};
    private static final TypeReference<Playback> PLAYBACK = new TypeReference<>() {};
    private static final TypeReference<Value> VALUE = new TypeReference<>() {};

    private final String app;

    /** Requests that make a channel put it into the application {@code app}. */
    public Channels(AriRequests requests, String app) {
        super(requests);
        this.app = app;
    }

    /** All channels of Asterisk, those of other applications and of the dialplan included. */
    public CompletableFuture<List<Channel>> list() {
        return ask(LIST, () -> AriRequest.get(CHANNELS));
    }

    public CompletableFuture<Channel> get(String id) {
        return ask(CHANNEL, () -> AriRequest.get(CHANNELS, id));
    }

    /**
     * Makes an external-media channel. The answer, and only it, says where Asterisk wants the audio: {@link Channel#localAddress()} and
     * {@link Channel#localPort()}. The channel can be put into a bridge from its StasisStart on; before, that is
     * {@link AriException.Kind#UNPROCESSABLE}.
     */
    public CompletableFuture<Channel> externalMedia(ExternalMedia media) {
        return ask(
                CHANNEL,
                () -> AriRequest.post(CHANNELS, "externalMedia")
                        .query("app", app)
                        .query("channelId", media.channelId())
                        .query("external_host", media.externalHost())
                        .query("format", media.format())
                        .query("encapsulation", "rtp")
                        .query("transport", "udp")
                        .query("direction", "both")
                        .query("data", media.data())
                        .body(Map.of("variables", media.variables())));
    }

    /** Makes a channel without dialling it. An endpoint of an unknown technology is {@link AriException.Kind#SERVER_ERROR}. */
    public CompletableFuture<Channel> create(CreateChannel channel) {
        return ask(
                CHANNEL,
                () -> AriRequest.post(CHANNELS, "create")
                        .query("endpoint", channel.endpoint())
                        .query("app", app)
                        .query("appArgs", channel.appArgs())
                        .query("channelId", channel.channelId())
                        .query("otherChannelId", channel.otherChannelId())
                        .query("originator", channel.originator())
                        .query("formats", channel.formats())
                        .body(Map.of("variables", channel.variables())));
    }

    /**
     * Dials a channel that {@link #create} made.
     *
     * @param caller channel whose identity is copied over that of the dialled one; empty for none
     * @param timeout after which Asterisk gives up with cause 19, in whole seconds; zero for never
     */
    public CompletableFuture<Void> dial(String id, String caller, Duration timeout) {
        return run(() -> AriRequest.post(CHANNELS, id, "dial")
                .query("caller", caller)
                .query("timeout", timeout.isZero() ? "" : Long.toString(timeout.toSeconds())));
    }

    public CompletableFuture<Void> answer(String id) {
        return act("answer", id);
    }

    /** Tells the caller that it rings. */
    public CompletableFuture<Void> ring(String id) {
        return act("ring", id);
    }

    public CompletableFuture<Void> ringStop(String id) {
        return undo("ring", id);
    }

    /** Tells the caller that early media comes. Asterisk 22; older ones do not know it. */
    public CompletableFuture<Void> progress(String id) {
        return act("progress", id);
    }

    public CompletableFuture<Void> hangup(String id, HangupReason reason) {
        return run(() -> AriRequest.delete(CHANNELS, id).query("reason", reason.word()));
    }

    /** Hangs up with a Q.850 cause. Asterisk 16 ignores it and uses 16. */
    public CompletableFuture<Void> hangup(String id, int reasonCode) {
        return run(() -> AriRequest.delete(CHANNELS, id).query("reason_code", Integer.toString(reasonCode)));
    }

    /** Leaves the application for a place in the dialplan. A place that does not exist ends the channel. */
    public CompletableFuture<Void> continueInDialplan(String id, String context, String extension, int priority) {
        return run(() -> AriRequest.post(CHANNELS, id, "continue")
                .query("context", context)
                .query("extension", extension)
                .query("priority", Integer.toString(priority)));
    }

    /** Leaves the application; the dialplan goes on after {@code Stasis()}. */
    public CompletableFuture<Void> continueInDialplan(String id) {
        return act("continue", id);
    }

    /** Sends digits to the other end, 100 ms of tone and 100 ms of pause each. */
    public CompletableFuture<Void> dtmf(String id, String digits) {
        return run(() -> AriRequest.post(CHANNELS, id, "dtmf").query("dtmf", digits));
    }

    /** Puts the other end on hold; it hears music. Asterisk sends no event for it. */
    public CompletableFuture<Void> hold(String id) {
        return act("hold", id);
    }

    public CompletableFuture<Void> unhold(String id) {
        return undo("hold", id);
    }

    /** Plays music on hold; an empty class is Asterisk's default. */
    public CompletableFuture<Void> startMoh(String id, String mohClass) {
        return run(() -> AriRequest.post(CHANNELS, id, "moh").query("mohClass", mohClass));
    }

    public CompletableFuture<Void> stopMoh(String id) {
        return undo("moh", id);
    }

    /** Sends silence in place of everything else that is to be sent to the channel. */
    public CompletableFuture<Void> startSilence(String id) {
        return act("silence", id);
    }

    public CompletableFuture<Void> stopSilence(String id) {
        return undo("silence", id);
    }

    public CompletableFuture<Void> mute(String id, Direction direction) {
        return run(() -> AriRequest.post(CHANNELS, id, "mute").query("direction", direction.word()));
    }

    public CompletableFuture<Void> unmute(String id, Direction direction) {
        return run(() -> AriRequest.delete(CHANNELS, id, "mute").query("direction", direction.word()));
    }

    /** A variable or function of the channel; one that is not set is {@link AriException.Kind#NOT_FOUND} or empty. */
    public CompletableFuture<String> getVariable(String id, String name) {
        return ask(VALUE, () -> AriRequest.get(CHANNELS, id, "variable").query("variable", name))
                .thenApply(Value::value);
    }

    public CompletableFuture<Void> setVariable(String id, String name, String value) {
        return run(() -> AriRequest.post(CHANNELS, id, "variable")
                .query("variable", name)
                .query("value", value));
    }

    /** Plays media, e.g. {@code tone:ring} or {@code sound:hello-world}, under the given playback id. */
    public CompletableFuture<Playback> play(String id, String media, String playbackId) {
        return ask(
                PLAYBACK,
                () -> AriRequest.post(CHANNELS, id, "play")
                        .query("media", media)
                        .query("playbackId", playbackId));
    }

    private CompletableFuture<Void> act(String what, String id) {
        return run(() -> AriRequest.post(CHANNELS, id, what));
    }

    private CompletableFuture<Void> undo(String what, String id) {
        return run(() -> AriRequest.delete(CHANNELS, id, what));
    }
}
