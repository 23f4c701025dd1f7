package org.sccpbridge.ari;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sccpbridge.ari.api.Applications;
import org.sccpbridge.ari.api.Asterisk;
import org.sccpbridge.ari.api.Bridges;
import org.sccpbridge.ari.api.Channels;
import org.sccpbridge.ari.api.CreateChannel;
import org.sccpbridge.ari.api.DeviceStates;
import org.sccpbridge.ari.api.Direction;
import org.sccpbridge.ari.api.Endpoints;
import org.sccpbridge.ari.api.ExternalMedia;
import org.sccpbridge.ari.api.HangupReason;
import org.sccpbridge.ari.api.Playbacks;
import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.ari.event.AriEvent;
import org.sccpbridge.ari.event.BridgeEvent;
import org.sccpbridge.ari.event.ChannelEvent;
import org.sccpbridge.ari.event.UnknownEvent;
import org.sccpbridge.ari.model.Application;
import org.sccpbridge.ari.model.AsteriskInfo;
import org.sccpbridge.ari.model.AsteriskModule;
import org.sccpbridge.ari.model.Bridge;
import org.sccpbridge.ari.model.CallerId;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.DeviceState;
import org.sccpbridge.ari.model.DialplanPlace;
import org.sccpbridge.ari.model.Endpoint;
import org.sccpbridge.ari.model.Playback;
import org.sccpbridge.ari.transport.AriRequest;
import org.sccpbridge.ari.transport.AriRequests;
import org.sccpbridge.ari.transport.AriResponse;

/** Compares every model, event and request with what a running Asterisk documents. */
abstract class AriModelsCheck {

    private static final Map<Class<?>, String> MODELS = Map.ofEntries(
            Map.entry(Application.class, "Application"),
            Map.entry(AsteriskInfo.class, "AsteriskInfo"),
            Map.entry(AsteriskInfo.SystemInfo.class, "SystemInfo"),
            Map.entry(AsteriskInfo.ConfigInfo.class, "ConfigInfo"),
            Map.entry(AsteriskInfo.StatusInfo.class, "StatusInfo"),
            Map.entry(AsteriskModule.class, "Module"),
            Map.entry(Bridge.class, "Bridge"),
            Map.entry(CallerId.class, "CallerID"),
            Map.entry(Channel.class, "Channel"),
            Map.entry(DeviceState.class, "DeviceState"),
            Map.entry(DialplanPlace.class, "DialplanCEP"),
            Map.entry(Endpoint.class, "Endpoint"),
            Map.entry(Playback.class, "Playback"));

    private final AsteriskInstance asterisk;
    private final Set<String> newer;

    AriModelsCheck(AsteriskInstance asterisk, Set<String> newer) {
        this.asterisk = asterisk;
        this.newer = newer;
    }

    @Test
    void everyModelIsAsDocumented() throws Exception {
        ApiDocs docs = ApiDocs.of(asterisk);
        Set<String> problems = new TreeSet<>();
        MODELS.forEach((record, model) -> problems.addAll(docs.problems(record, model)));
        problems.removeAll(newer);
        assertThat(problems).isEmpty();
    }

    @Test
    void everyEventIsAsDocumented() throws Exception {
        ApiDocs docs = ApiDocs.of(asterisk);
        Set<String> problems = new TreeSet<>();
        events().forEach(event -> problems.addAll(docs.problems(event, event.getSimpleName())));
        problems.removeAll(newer);
        assertThat(problems).isEmpty();
    }

    @Test
    void everyRequestIsAsDocumented() throws Exception {
        ApiDocs docs = ApiDocs.of(asterisk);
        List<AriRequest> requests = everyRequest();
        assertThat(requests).hasSizeGreaterThan(45);
        Set<String> problems = new TreeSet<>();
        requests.forEach(request -> problems.addAll(docs.problems(request)));
        problems.removeAll(newer);
        assertThat(problems).isEmpty();
    }

    private static Stream<Class<?>> events() {
        return Stream.of(AriEvent.class.getPermittedSubclasses())
                .flatMap(type -> type == ChannelEvent.class || type == BridgeEvent.class
                        ? Stream.of(type.getPermittedSubclasses())
                        : Stream.of(type))
                .filter(type -> type != UnknownEvent.class)
                .distinct();
    }

    /** Calls every method of every resource and collects what it would send. */
    private static List<AriRequest> everyRequest() throws ReflectiveOperationException {
        List<AriRequest> sent = new ArrayList<>();
        AriRequests collector = request -> {
            sent.add(request);
            return new CompletableFuture<AriResponse>();
        };
        List<Object> resources = List.of(
                new Applications(collector),
                new Asterisk(collector),
                new Bridges(collector),
                new Channels(collector, "app"),
                new DeviceStates(collector),
                new Endpoints(collector),
                new Playbacks(collector));
        int methods = 0;
        for (Object resource : resources) {
            for (Method method : resource.getClass().getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())) {
                    method.invoke(
                            resource,
                            Stream.of(method.getParameterTypes())
                                    .map(AriModelsCheck::sample)
                                    .toArray());
                    methods++;
                }
            }
        }
        assertThat(sent).hasSize(methods);
        return sent;
    }

    private static Object sample(Class<?> type) {
        if (type == String.class) {
            return "x";
        } else if (type == String[].class) {
            return new String[] {"x"};
        } else if (type == int.class) {
            return 1;
        } else if (type == Duration.class) {
            return Duration.ofSeconds(1);
        } else if (type == HangupReason.class) {
            return HangupReason.BUSY;
        } else if (type == Direction.class) {
            return Direction.IN;
        } else if (type == Collection.class) {
            return List.of("x");
        } else if (type == ExternalMedia.class) {
            return new ExternalMedia("x", "127.0.0.1", 1, "ulaw", "x", Map.of("x", "x"));
        } else if (type == CreateChannel.class) {
            return new CreateChannel("x", "x", "x", "x", "x", "x", Map.of("x", "x"));
        }
        throw new IllegalArgumentException("no sample of " + type);
    }
}
