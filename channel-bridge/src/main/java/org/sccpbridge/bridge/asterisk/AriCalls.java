package org.sccpbridge.bridge.asterisk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.sccpbridge.ari.AriClient;
import org.sccpbridge.ari.AriException;
import org.sccpbridge.ari.api.CreateChannel;
import org.sccpbridge.ari.api.ExternalMedia;
import org.sccpbridge.bridge.switchboard.AsteriskCommand;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.sccpbridge.bridge.switchboard.ChannelNames;
import org.sccpbridge.bridge.switchboard.Event;
import org.sccpbridge.bridge.switchboard.HangupReason;
import org.sccpbridge.bridge.switchboard.Inbox;
import org.sccpbridge.bridge.switchboard.MediaAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Performs what the switchboard wants done in Asterisk over ARI. Commands about one channel or bridge go out one after the other, each
 * after the answer to the one before; all others do not wait for each other.
 */
public final class AriCalls {
    private static final Logger log = LoggerFactory.getLogger(AriCalls.class);

    /** "Subscriber absent": DIALSTATUS CHANUNAVAIL. DELETE cannot say it on Asterisk 16; the dialplan can. */
    private static final String ABSENT = "20";

    private static final long RETRY_MILLIS = 100;
    private static final long RELEASE_AGAIN_MILLIS = 1_000;
    /** Of all calls together; nobody types that fast. */
    private static final int MOST_DIGITS = 256;

    private final AriClient client;
    private final BridgeCloser closer;
    private final LateFrames lateFrames;
    private final Inbox inbox;
    private final CallFeatures features;
    private final DeviceStateQueue deviceStates;
    private final AtomicInteger digitsUnderWay = new AtomicInteger();
    private final Map<String, CompletableFuture<?>> tails = new ConcurrentHashMap<>();

    AriCalls(AriClient client, BridgeCloser closer, LateFrames lateFrames, AmiCalls ami, Inbox inbox) {
        this.client = client;
        this.closer = closer;
        this.lateFrames = lateFrames;
        this.features = new CallFeatures(client, ami, this::deliver);
        this.inbox = inbox;
        this.deviceStates = new DeviceStateQueue(state -> watch(state, request(state)));
    }

    /** Never blocks. */
    public synchronized void perform(AsteriskCommand command) {
        if (command instanceof AsteriskCommand.SetDeviceState state) {
            deviceStates.add(state);
            return;
        }
        boolean digit = command instanceof AsteriskCommand.SendDtmf;
        if (digit && digitsUnderWay.get() >= MOST_DIGITS) {
            log.debug("{}: dropped, Asterisk is too slow for so many digits", command);
            return;
        }
        Set<String> touched = command.touches();
        CompletableFuture<?> before =
                CompletableFuture.allOf(Stream.concat(touched.stream(), command.follows().stream())
                        .map(tails::get)
                        .filter(Objects::nonNull)
                        .toArray(CompletableFuture<?>[]::new));
        CompletableFuture<?> tail = before.isDone()
                ? watch(command, request(command))
                : before.thenCompose(ignored -> watch(command, request(command)));
        if (digit) {
            digitsUnderWay.incrementAndGet();
        }
        CompletableFuture<?> done = tail.handle((result, failure) -> digit ? digitsUnderWay.decrementAndGet() : 0);
        touched.forEach(each -> tails.put(each, done));
        CompletableFuture<?> unused = done.thenRun(() -> touched.forEach(each -> tails.remove(each, done)));
    }

    /** Completes when everything asked for so far was answered. */
    public CompletableFuture<Void> settled() {
        return CompletableFuture.allOf(tails.values().toArray(CompletableFuture<?>[]::new))
                .thenCombine(deviceStates.settled(), (calls, states) -> null);
    }

    private CompletableFuture<?> watch(AsteriskCommand command, CompletableFuture<?> answer) {
        return answer.whenComplete((done, failure) -> {
            if (failure != null) {
                failed(command, failure);
            }
        });
    }

    private void failed(AsteriskCommand command, Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : null;
        Throwable failure = cause == null ? thrown : cause;
        AsteriskEvent.Refusal refusal = AriException.in(failure)
                .map(known -> refusal(command, known.kind()))
                .orElseGet(() -> AmiCalls.refusal(failure));
        // channels end at any time; why is in the event that says so
        boolean expected = refusal == AsteriskEvent.Refusal.NOT_FOUND
                && !(command instanceof AsteriskCommand.CreateFar || command instanceof AsteriskCommand.CreateMedia);
        expected |= refusal == AsteriskEvent.Refusal.REFUSED && endsRecording(command);
        if (expected) {
            log.debug("{}: gone already", command);
        } else {
            log.warn("call {}: {}", command.call(), failure.getMessage());
        }
        boolean release = command instanceof AsteriskCommand.Hangup
                || command instanceof AsteriskCommand.DestroyBridge
                || command instanceof AsteriskCommand.NewSource;
        boolean tryAgain = refusal == AsteriskEvent.Refusal.UNREACHABLE && client.state() == AriClient.State.CONNECTED;
        if (release && tryAgain) {
            // the call is over here: nobody else would ever end what is left of it
            CompletableFuture.delayedExecutor(RELEASE_AGAIN_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(() -> perform(command));
        }
        AsteriskEvent told = new AsteriskEvent.CommandFailed(command, refusal, String.valueOf(failure.getMessage()));
        if (tryAgain && isAskedForAgain(command)) {
            CompletableFuture.delayedExecutor(RELEASE_AGAIN_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(() -> deliver(told));
        } else {
            deliver(told);
        }
    }

    /** It may rest already. */
    private static boolean endsRecording(AsteriskCommand command) {
        return command instanceof AsteriskCommand.StopRecording
                || (command instanceof AsteriskCommand.PauseRecording pause && pause.paused());
    }

    /** By the switchboard, if it is still wanted then. */
    private static boolean isAskedForAgain(AsteriskCommand command) {
        return command instanceof AsteriskCommand.SetDeviceState
                || command instanceof AsteriskCommand.ContinueInDialplan;
    }

    /** The answer to a command must not be lost; there are no more of them than requests under way. */
    private void deliver(Event event) {
        if (!inbox.offer(event)) {
            CompletableFuture.delayedExecutor(RETRY_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(() -> deliver(event));
        }
    }

    private static AsteriskEvent.Refusal refusal(AsteriskCommand command, AriException.Kind kind) {
        if (command instanceof AsteriskCommand.Join && kind == AriException.Kind.BAD_REQUEST) {
            // "400 Channel not found": only an unknown bridge is 404 here
            return AsteriskEvent.Refusal.NOT_FOUND;
        }
        return switch (kind) {
            case NOT_FOUND, CONFLICT, UNPROCESSABLE -> AsteriskEvent.Refusal.NOT_FOUND;
            case REFUSED, UNREACHABLE, CLOSED, DEADLINE, QUEUE_FULL, STOPPED -> AsteriskEvent.Refusal.UNREACHABLE;
            case UNAUTHORIZED,
                    FORBIDDEN,
                    WRONG_APP,
                    BAD_REQUEST,
                    BAD_RESPONSE,
                    INVALID_REQUEST,
                    SERVER_ERROR,
                    REPLACED -> AsteriskEvent.Refusal.REFUSED;
        };
    }

    private CompletableFuture<?> request(AsteriskCommand command) {
        if (command instanceof AsteriskCommand.CreateBridge create) {
            return client.bridges().create(create.bridge(), "");
        } else if (command instanceof AsteriskCommand.CreateFar far) {
            return createFar(far);
        } else if (command instanceof AsteriskCommand.Join join) {
            return join(join);
        } else if (command instanceof AsteriskCommand.Dial dial) {
            closer.dials(dial.channel());
            return client.channels().dial(dial.channel(), "", Duration.ZERO);
        } else if (command instanceof AsteriskCommand.CreateMedia media) {
            return createMedia(media);
        } else if (command instanceof AsteriskCommand.Ring ring) {
            return client.channels().ring(ring.channel());
        } else if (command instanceof AsteriskCommand.Answer answer) {
            return answer(answer);
        } else if (command instanceof AsteriskCommand.Hangup hangup) {
            return hangup(hangup.channel(), hangup.reason());
        } else if (command instanceof AsteriskCommand.DestroyBridge destroy) {
            return closer.close(destroy.bridge());
        } else if (command instanceof AsteriskCommand.Hold hold) {
            return features.hold(hold);
        } else if (command instanceof AsteriskCommand.Unhold unhold) {
            return features.unhold(unhold.channel());
        } else if (command instanceof AsteriskCommand.NewSource source) {
            return lateFrames.newSource(source.channel());
        } else if (command instanceof AsteriskCommand.SendDtmf dtmf) {
            return features.sendDtmf(dtmf);
        } else if (command instanceof AsteriskCommand.SetDeviceState state) {
            return client.deviceStates()
                    .put("Stasis:sccp-" + state.line(), state.state().name());
        }
        return features.request(command);
    }

    /** The call's record is on the half that runs the dialplan; this half would have one as well when it is transferred or fetched. */
    private CompletableFuture<?> createFar(AsteriskCommand.CreateFar far) {
        Map<String, String> variables = new LinkedHashMap<>(far.variables());
        variables.put("CDR_PROP(disable)", "1");
        return client.channels()
                .create(new CreateChannel("Local/" + far.number() + "@" + far.context(), far.channel())
                        .withOtherChannelId(ChannelNames.dialplanHalf(far.channel()))
                        .withFormats(far.codec().asteriskName())
                        .withVariables(variables));
    }

    private CompletableFuture<?> join(AsteriskCommand.Join join) {
        closer.joins(join.bridge(), join.channel());
        return client.bridges().addChannel(join.bridge(), join.channel()).whenComplete((done, failure) -> {
            if (failure != null) {
                closer.joined(join.bridge(), join.channel());
            }
        });
    }

    /**
     * Who answers is said first: later it has to get through while Dial() turns into a bridge, and may be lost on the way (seen on 22.10 and
     * 16.28, on a busy machine).
     */
    private CompletableFuture<?> answer(AsteriskCommand.Answer answer) {
        CompletableFuture<Void> said = answer.identity().number().isEmpty()
                ? CompletableFuture.completedFuture(null)
                : client.channels()
                        .setVariable(
                                answer.channel(),
                                "CONNECTEDLINE(num,i)",
                                answer.identity().number())
                        .thenCompose(number -> client.channels()
                                .setVariable(
                                        answer.channel(),
                                        "CONNECTEDLINE(name)",
                                        answer.identity().name()));
        return said.handle((done, failure) -> null)
                .thenCompose(done -> client.channels().answer(answer.channel()));
    }

    private CompletableFuture<?> createMedia(AsteriskCommand.CreateMedia media) {
        return client.channels()
                .externalMedia(new ExternalMedia(
                                media.channel(),
                                media.phone().host(),
                                media.phone().port(),
                                media.codec().asteriskName())
                        .withVariables(Map.of(
                                "CDR_PROP(disable)", "1",
                                "CALLERID(num)", media.identity().number(),
                                "CALLERID(name)", media.identity().name())))
                .thenAccept(made -> deliver(new AsteriskEvent.MediaCreated(
                        media.call(), media.channel(), new MediaAddress(made.localAddress(), made.localPort()))));
    }

    private CompletableFuture<?> hangup(String channel, HangupReason reason) {
        return switch (reason) {
            case NORMAL -> client.channels().hangup(channel, org.sccpbridge.ari.api.HangupReason.NORMAL);
            case BUSY -> client.channels().hangup(channel, org.sccpbridge.ari.api.HangupReason.BUSY);
            case CONGESTION -> client.channels().hangup(channel, org.sccpbridge.ari.api.HangupReason.CONGESTION);
            case UNALLOCATED -> client.channels().hangup(channel, org.sccpbridge.ari.api.HangupReason.UNALLOCATED);
            case ABSENT ->
                client.channels()
                        .setVariable(channel, "SCCP_HANGUPCAUSE", ABSENT)
                        .thenCompose(done -> client.channels().continueInDialplan(channel));
        };
    }
}
