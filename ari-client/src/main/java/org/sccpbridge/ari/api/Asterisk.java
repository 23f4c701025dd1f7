package org.sccpbridge.ari.api;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.sccpbridge.ari.model.AsteriskInfo;
import org.sccpbridge.ari.model.AsteriskModule;
import org.sccpbridge.ari.transport.AriRequest;
import org.sccpbridge.ari.transport.AriRequests;

/** {@code /ari/asterisk}. */
public final class Asterisk extends Resource {

    private static final String ASTERISK = "asterisk";
    private static final TypeReference<AsteriskInfo> INFO = new TypeReference<>() {};
    private static final TypeReference<List<AsteriskModule>> MODULES = new TypeReference<>() {};
    private static final TypeReference<Value> VALUE = new TypeReference<>() {};

    public Asterisk(AriRequests requests) {
        super(requests);
    }

    /** Asks whether Asterisk answers. */
    public CompletableFuture<Void> ping() {
        return run(() -> AriRequest.get(ASTERISK, "ping"));
    }

    public CompletableFuture<AsteriskInfo> info() {
        return ask(INFO, () -> AriRequest.get(ASTERISK, "info"));
    }

    /** The modules that are loaded. */
    public CompletableFuture<List<AsteriskModule>> modules() {
        return ask(MODULES, () -> AriRequest.get(ASTERISK, "modules"));
    }

    /** A global variable; empty when it is not set. Functions are not evaluated here. */
    public CompletableFuture<String> getVariable(String name) {
        return ask(VALUE, () -> AriRequest.get(ASTERISK, "variable").query("variable", name))
                .thenApply(Value::value);
    }

    public CompletableFuture<Void> setVariable(String name, String value) {
        return run(() ->
                AriRequest.post(ASTERISK, "variable").query("variable", name).query("value", value));
    }
}
