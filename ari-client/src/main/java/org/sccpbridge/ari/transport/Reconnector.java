package org.sccpbridge.ari.transport;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.ari.AriClient.State;
import org.sccpbridge.ari.AriException;
import org.sccpbridge.ari.AriException.Kind;
import org.sccpbridge.ari.AriListener;
import org.sccpbridge.ari.AriOptions;
import org.sccpbridge.ari.api.Applications;
import org.sccpbridge.ari.api.Asterisk;
import org.sccpbridge.ari.api.Events;
import org.sccpbridge.ari.event.ApplicationReplaced;
import org.sccpbridge.ari.event.AriEvent;
import org.sccpbridge.ari.event.ChannelUserevent;
import org.sccpbridge.ari.model.AsteriskInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one event stream open for ever. Logs one line for each change, not for each try. Confined to the event loop, except for {@link #state}.
 */
final class Reconnector implements EventStream.Owner {

    private static final Logger LOG = LoggerFactory.getLogger(Reconnector.class);

    /** The events that cost most and say nothing a client needs: one call made 31 events, 8 of them ChannelVarset (measured). */
    private static final List<String> NOT_WANTED = List.of("ChannelVarset", "ChannelDialplan", "ChannelToneDetected");

    /** Asked for to see that events come. */
    private static final String PROOF = "sccp-bridge-listens";

    private final AriOptions options;
    private final Connector connector;
    private final EventLoop loop;
    private final Failures failures;
    private final Applications applications;
    private final Asterisk asterisk;
    private final Events events;
    private final AriListener listener;
    private final Backoff backoff;
    private volatile State state = State.CONNECTING;
    private @Nullable EventStream stream;
    private @Nullable Future<?> timer;
    private @Nullable Kind told;

    Reconnector(
            AriOptions options, Connector connector, Failures failures, AriRequests requests, AriListener listener) {
        this.options = options;
        this.connector = connector;
        this.loop = connector.loop();
        this.failures = failures;
        this.applications = new Applications(requests);
        this.asterisk = new Asterisk(requests);
        this.events = new Events(requests);
        this.listener = listener;
        this.backoff = new Backoff(options.backoffMin(), options.backoffMax(), ThreadLocalRandom.current());
    }

    State state() {
        return state;
    }

    void connect() {
        if (state != State.STOPPED) {
            state = State.CONNECTING;
            stream = new EventStream(options, failures, this);
            stream.connect(connector);
        }
    }

    @Override
    public void opened(EventStream opened) {
        CompletableFuture<?> filtered = applications.disallow(options.app(), NOT_WANTED);
        CompletableFuture<?> unused = filtered.thenCombine(asterisk.info(), (filter, info) -> info)
                .whenComplete((info, problem) -> {
                    if (opened != stream || state != State.CONNECTING) {
                        return;
                    }
                    if (problem == null) {
                        announce(opened, info);
                    } else {
                        opened.close(AriException.in(problem)
                                .orElseGet(() ->
                                        failures.make(Kind.BAD_RESPONSE, Failures.EVENTS, String.valueOf(problem))));
                    }
                });
    }

    private void announce(EventStream opened, AsteriskInfo info) {
        state = State.CONNECTED;
        told = null;
        backoff.reset();
        LOG.debug("ARI connected: Asterisk {} at {}, application {}", info.version(), options.address(), options.app());
        tell(() -> listener.connected(info));
        opened.flow();
    }

    @Override
    public void silent(EventStream which) {
        CompletableFuture<?> unused = events.userEvent(PROOF, options.app()).whenComplete((done, problem) -> {
            if (problem != null) {
                LOG.debug("ARI {}: cannot ask for an event: {}", Failures.EVENTS, problem.getMessage());
            }
        });
    }

    @Override
    public void event(EventStream from, AriEvent event) {
        boolean proof =
                event instanceof ChannelUserevent user && user.eventname().equals(PROOF);
        if (from != stream || state != State.CONNECTED || proof) {
            return;
        }
        tell(() -> listener.event(event));
        if (event instanceof ApplicationReplaced replaced
                && replaced.application().equals(options.app())) {
            from.close(
                    failures.make(
                            Kind.REPLACED,
                            Failures.EVENTS,
                            "another client has taken the application '" + options.app()
                                    + "'; stop it, or give each its own app in [ari] of sccp-bridge.conf. This one waits until it is free"));
        }
    }

    @Override
    public void ended(EventStream which, AriException reason) {
        if (which != stream || state == State.STOPPED) {
            return;
        }
        stream = null;
        boolean wasTold = told != null;
        if (told != reason.kind()) {
            LOG.warn(
                    "{}{}", reason.getMessage(), reason.kind() == Kind.REPLACED ? "" : "; trying again until it works");
        }
        told = reason.kind();
        if (reason.kind() == Kind.REPLACED) {
            state = State.REPLACED;
            later(this::lookWhetherFree, options.replacedPoll().toMillis());
        } else {
            state = State.CONNECTING;
            later(this::connect, backoff.next(reason.kind().needsAdministrator()));
        }
        if (!wasTold) {
            tell(() -> listener.disconnected(reason));
        }
    }

    private void lookWhetherFree() {
        CompletableFuture<?> unused = applications.get(options.app()).whenComplete((application, problem) -> {
            if (state != State.REPLACED) {
                return;
            }
            if (AriException.isKind(problem, Kind.NOT_FOUND)) {
                connect();
            } else {
                later(this::lookWhetherFree, options.replacedPoll().toMillis());
            }
        });
    }

    void stop() {
        state = State.STOPPED;
        if (timer != null) {
            timer.cancel(false);
        }
        if (stream != null) {
            stream.close(failures.stopped(Failures.EVENTS));
        }
    }

    private void later(Runnable what, long millis) {
        timer = loop.schedule(what, millis, TimeUnit.MILLISECONDS);
    }

    private static void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.error("ARI listener failed", e);
        }
    }
}
