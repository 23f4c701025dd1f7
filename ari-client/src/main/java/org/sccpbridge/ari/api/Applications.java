package org.sccpbridge.ari.api;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.sccpbridge.ari.AriException;
import org.sccpbridge.ari.model.Application;
import org.sccpbridge.ari.transport.AriRequest;
import org.sccpbridge.ari.transport.AriRequests;

/** {@code /ari/applications}. */
public final class Applications extends Resource {

    private static final String APPLICATIONS = "applications";
    private static final TypeReference<Application> APPLICATION = new TypeReference<>() {};
    private static final TypeReference<List<Application>> LIST = new TypeReference<>() {};

    public Applications(AriRequests requests) {
        super(requests);
    }

    public CompletableFuture<List<Application>> list() {
        return ask(LIST, () -> AriRequest.get(APPLICATIONS));
    }

    /** The application; {@link AriException.Kind#NOT_FOUND} when no client is connected for it and nothing is left of it. */
    public CompletableFuture<Application> get(String app) {
        return ask(APPLICATION, () -> AriRequest.get(APPLICATIONS, app));
    }

    /** Subscribes to {@code channel:ID}, {@code bridge:ID}, {@code endpoint:TECH/RESOURCE} or {@code deviceState:NAME}. */
    public CompletableFuture<Application> subscribe(String app, String eventSource) {
        return ask(
                APPLICATION,
                () -> AriRequest.post(APPLICATIONS, app, "subscription").query("eventSource", eventSource));
    }

    public CompletableFuture<Application> unsubscribe(String app, String eventSource) {
        return ask(
                APPLICATION,
                () -> AriRequest.delete(APPLICATIONS, app, "subscription").query("eventSource", eventSource));
    }

    /** Keeps events of these types from being sent; replaces the earlier filter. */
    public CompletableFuture<Application> disallow(String app, Collection<String> types) {
        List<Map<String, String>> disallowed =
                types.stream().map(type -> Map.of("type", type)).toList();
        return ask(
                APPLICATION,
                () -> AriRequest.put(APPLICATIONS, app, "eventFilter").body(Map.of("disallowed", disallowed)));
    }
}
