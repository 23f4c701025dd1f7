package org.sccpbridge.bridge.asterisk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.sccpbridge.ari.AriClient;
import org.sccpbridge.ari.AriException;
import org.sccpbridge.ari.AriListener;
import org.sccpbridge.ari.event.AriEvent;
import org.sccpbridge.ari.event.ChannelCallerId;
import org.sccpbridge.ari.event.ChannelConnectedLine;
import org.sccpbridge.ari.event.ChannelDestroyed;
import org.sccpbridge.ari.event.ChannelDtmfReceived;
import org.sccpbridge.ari.event.ChannelEnteredBridge;
import org.sccpbridge.ari.event.ChannelHangupRequest;
import org.sccpbridge.ari.event.ChannelHold;
import org.sccpbridge.ari.event.ChannelLeftBridge;
import org.sccpbridge.ari.event.ChannelStateChange;
import org.sccpbridge.ari.event.ChannelTalkingStarted;
import org.sccpbridge.ari.event.ChannelUnhold;
import org.sccpbridge.ari.event.Dial;
import org.sccpbridge.ari.event.PlaybackFinished;
import org.sccpbridge.ari.event.StasisEnd;
import org.sccpbridge.ari.event.StasisStart;
import org.sccpbridge.ari.model.Application;
import org.sccpbridge.ari.model.AsteriskInfo;
import org.sccpbridge.ari.model.Bridge;
import org.sccpbridge.ari.model.CallerId;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.LiveChannel;
import org.sccpbridge.bridge.switchboard.ChannelNames;
import org.sccpbridge.bridge.switchboard.DialStatus;
import org.sccpbridge.bridge.switchboard.Event;
import org.sccpbridge.bridge.switchboard.Inbox;
import org.sccpbridge.bridge.switchboard.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Translates ARI's events for the switchboard, and takes stock of Asterisk whenever the event stream begins anew. */
public final class AriEvents implements AriListener {
    private static final Logger log = LoggerFactory.getLogger("event.asterisk.ari");
    private static final String UP = "Up";
    /** Creator of bridges that ARI made; Dial() and Bridge() name none. */
    private static final String STASIS = "Stasis";

    /** That a party is not to be shown, as bits of Q.931, which the event of a caller id has. */
    private static final int PRESENTATION = 0x60;

    private static final int RESTRICTED = 0x20;
    private static final long RETRY_MILLIS = 500;

    private final AtomicBoolean lost = new AtomicBoolean();
    private final AtomicInteger connection = new AtomicInteger();

    private final AriClient client;
    private final BridgeCloser closer;
    private final LateFrames lateFrames;
    private final ChannelNames names;
    private final Inbox inbox;
    private final ConnectedParties parties;

    AriEvents(AriClient client, BridgeCloser closer, LateFrames lateFrames, ChannelNames names, Inbox inbox) {
        this.client = client;
        this.closer = closer;
        this.lateFrames = lateFrames;
        this.names = names;
        this.inbox = inbox;
        this.parties = new ConnectedParties(client.channels()::getVariable, this::post);
    }

    @Override
    public void connected(AsteriskInfo asterisk) {
        log.info(
                "connected to Asterisk {} at {}",
                asterisk.version(),
                client.options().address());
        lateFrames.connected(asterisk.version());
        takeStock(connection.incrementAndGet());
    }

    @Override
    public void disconnected(AriException reason) {
        log.debug("{}: calls wait for the next connection", reason.getMessage());
        connection.incrementAndGet();
        closer.disconnected();
        parties.disconnected();
        post(new AsteriskEvent.AriDown());
    }

    /** What a connection that is over was told says nothing of the next one. */
    private void takeStock(int asked) {
        String app = client.options().app();
        CompletableFuture<List<Channel>> channels = client.channels().list();
        CompletableFuture<List<Bridge>> bridges = client.bridges().list();
        CompletableFuture<Application> application = client.applications().get(app);
        CompletableFuture<?> unused = CompletableFuture.allOf(channels, bridges, application)
                .whenComplete((done, failure) -> {
                    if (asked != connection.get()) {
                        return;
                    }
                    if (failure == null) {
                        post(stock(channels.join(), bridges.join(), application.join()));
                    } else {
                        log.warn("cannot list channels after connecting, trying again: {}", failure.getMessage());
                        later(() -> takeStock(asked));
                    }
                });
    }

    private AsteriskEvent.AriUp stock(List<Channel> channels, List<Bridge> bridges, Application application) {
        Set<String> handedOver = bridges.stream()
                .filter(bridge -> !bridge.creator().equals(STASIS))
                .flatMap(bridge -> bridge.channels().stream())
                .collect(Collectors.toSet());
        Set<String> inApplication = new HashSet<>(application.channelIds());
        Map<String, LiveChannel> live = new HashMap<>();
        for (Channel channel : channels) {
            // the list of the application keeps channels that have left it, when it was the application that made them
            boolean gone = names.isOurs(channel.id()) && handedOver.contains(ChannelNames.firstHalf(channel.id()));
            if (!gone && (inApplication.contains(channel.id()) || names.isOurs(channel.id()))) {
                live.put(
                        channel.id(),
                        new LiveChannel(
                                UP.equals(channel.state()),
                                arguments(channel.dialplan().appData()),
                                party(channel.caller()),
                                called(channel)));
            }
        }
        Set<String> ours = bridges.stream().map(Bridge::id).collect(Collectors.toSet());
        return new AsteriskEvent.AriUp(live, ours);
    }

    /** {@code sccp,1001} → {@code 1001}. */
    private static List<String> arguments(String appData) {
        int comma = appData.indexOf(',');
        return comma < 0 ? List.of() : List.of(appData.substring(comma + 1).split(","));
    }

    @Override
    public void event(AriEvent event) {
        if (event instanceof StasisStart start) {
            Channel channel = start.channel();
            post(new AsteriskEvent.ChannelEntered(
                    channel.id(), start.args(), party(channel.caller()), called(channel)));
        } else if (event instanceof StasisEnd end) {
            // one of ours says its cause only when it is destroyed; of others no more is heard
            String id = end.channel().id();
            closer.gone(id);
            post(names.isOurs(id) ? new AsteriskEvent.ChannelReleased(id) : new AsteriskEvent.ChannelLeft(id, 0));
        } else if (event instanceof ChannelDestroyed destroyed) {
            closer.gone(destroyed.channel().id());
            post(new AsteriskEvent.ChannelLeft(destroyed.channel().id(), destroyed.cause()));
        } else if (event instanceof ChannelLeftBridge left) {
            closer.changed(left.bridge(), left.channel().id());
            parties.left(left.channel().id(), left.bridge().id());
        } else if (event instanceof ChannelEnteredBridge entered && entered.channel() != null) {
            closer.changed(entered.bridge(), entered.channel().id());
            parties.entered(entered.channel().id(), entered.bridge().id());
        } else if (event instanceof ChannelHangupRequest request) {
            post(new AsteriskEvent.HangupRequested(request.channel().id(), request.cause()));
        } else if (event instanceof ChannelStateChange change) {
            if (UP.equals(change.channel().state())) {
                post(new AsteriskEvent.ChannelAnswered(change.channel().id()));
            }
        } else if (event instanceof Dial dial) {
            post(new AsteriskEvent.Dialled(dial.peer().id(), status(dial.dialstatus())));
        } else if (event instanceof ChannelCallerId caller) {
            if (!ChannelNames.isMedia(caller.channel().id())) {
                Party party = party(caller.channel().caller());
                parties.identified(
                        new AsteriskEvent.PartyChanged(caller.channel().id(), party, isRestricted(caller)));
            }
        } else if (event instanceof ChannelConnectedLine connected) {
            if (ChannelNames.isMedia(connected.channel().id())) {
                parties.connected(
                        connected.channel().id(), party(connected.channel().connected()));
            }
        } else if (event instanceof ChannelHold hold) {
            post(new AsteriskEvent.FarHeld(hold.channel().id(), true));
        } else if (event instanceof ChannelUnhold unhold) {
            post(new AsteriskEvent.FarHeld(unhold.channel().id(), false));
        } else if (event instanceof PlaybackFinished finished) {
            post(new AsteriskEvent.PlayingEnded(finished.playback().id()));
        } else if (event instanceof ChannelTalkingStarted talking) {
            post(new AsteriskEvent.SoundBegan(talking.channel().id()));
        } else if (event instanceof ChannelDtmfReceived dtmf && !dtmf.digit().isEmpty()) {
            post(new AsteriskEvent.DigitHeard(dtmf.channel().id(), dtmf.digit().charAt(0)));
        }
    }

    /** An event that found no room is made good by taking stock again, once for all that are lost meanwhile. */
    private void post(Event event) {
        if (!inbox.offer(event) && lost.compareAndSet(false, true)) {
            log.warn("too many events at once: comparing calls with Asterisk again");
            later(() -> {
                lost.set(false);
                post(new AsteriskEvent.AriDown());
                takeStock(connection.get());
            });
        }
    }

    private static void later(Runnable task) {
        CompletableFuture.delayedExecutor(RETRY_MILLIS, TimeUnit.MILLISECONDS).execute(task);
    }

    private static boolean isRestricted(ChannelCallerId caller) {
        return (caller.callerPresentation() & PRESENTATION) == RESTRICTED;
    }

    private static Party party(CallerId id) {
        return new Party(id.number(), id.name());
    }

    /**
     * The number the caller dialled first, which for a queue or ring group is not the line's own. A Dial() in a subroutine says
     * {@code s} instead.
     */
    private static String called(Channel channel) {
        String connected = channel.connected().number();
        return connected.chars().anyMatch(Character::isDigit)
                ? connected
                : channel.dialplan().exten();
    }

    private static DialStatus status(String word) {
        return switch (word) {
            case "" -> DialStatus.STARTED;
            case "RINGING" -> DialStatus.RINGING;
            case "PROGRESS" -> DialStatus.PROGRESS;
            case "PROCEEDING" -> DialStatus.PROCEEDING;
            case "ANSWER" -> DialStatus.ANSWER;
            case "BUSY" -> DialStatus.BUSY;
            case "CONGESTION" -> DialStatus.CONGESTION;
            case "NOANSWER" -> DialStatus.NO_ANSWER;
            case "CANCEL" -> DialStatus.CANCEL;
            default -> DialStatus.UNAVAILABLE;
        };
    }
}
