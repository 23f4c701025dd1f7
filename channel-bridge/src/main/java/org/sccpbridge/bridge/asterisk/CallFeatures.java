package org.sccpbridge.bridge.asterisk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sccpbridge.ari.AriClient;
import org.sccpbridge.ari.AriException;
import org.sccpbridge.ari.api.CreateChannel;
import org.sccpbridge.ari.api.Direction;
import org.sccpbridge.bridge.switchboard.AsteriskCommand;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;

/** The requests of transfer, conference, paging and of whatever else a call can do beyond being set up and ended. */
final class CallFeatures {
    /** Of conf-samples/asterisk/extensions_sccp.conf: {@code Bridge(${SCCP_XFER_PEER},x)}. */
    static final String HAND_OVER_CONTEXT = "sccp-xfer";

    static final String HAND_OVER_PEER = "SCCP_XFER_PEER";

    private final AriClient client;
    private final AmiCalls ami;
    private final Consumer<AsteriskEvent> answers;

    /** @param answers takes what was asked for; none may be lost */
    CallFeatures(AriClient client, AmiCalls ami, Consumer<AsteriskEvent> answers) {
        this.client = client;
        this.ami = ami;
        this.answers = answers;
    }

    CompletableFuture<?> request(AsteriskCommand command) {
        if (command instanceof AsteriskCommand.ContinueInDialplan on) {
            return client.channels().continueInDialplan(on.channel(), on.context(), on.extension(), on.priority());
        } else if (command instanceof AsteriskCommand.HandOver over) {
            return handOver(over);
        } else if (command instanceof AsteriskCommand.SetVariable set) {
            return client.channels().setVariable(set.channel(), set.name(), set.value());
        } else if (command instanceof AsteriskCommand.SetCallRecord record) {
            return client.channels()
                    .get(record.channel())
                    .thenCompose(far -> ami.setVariable(otherHalf(far.name()), "CDR(userfield)", record.userField()));
        } else if (command instanceof AsteriskCommand.ReadVariables read) {
            return readVariables(read);
        } else if (command instanceof AsteriskCommand.StopRing stop) {
            return client.channels().ringStop(stop.channel());
        } else if (command instanceof AsteriskCommand.Mute mute) {
            return mute.muted()
                    ? client.channels().mute(mute.channel(), Direction.IN)
                    : client.channels().unmute(mute.channel(), Direction.IN);
        } else if (command instanceof AsteriskCommand.Play play) {
            return client.channels().play(play.channel(), play.media(), play.playing());
        } else if (command instanceof AsteriskCommand.PlayToBridge play) {
            return client.bridges().play(play.bridge(), play.media(), play.playing());
        } else if (command instanceof AsteriskCommand.StopPlaying stop) {
            return client.playbacks().stop(stop.playing());
        } else if (command instanceof AsteriskCommand.CreateMulticast multicast) {
            return createMulticast(multicast);
        } else if (command instanceof AsteriskCommand.OverAmi overAmi) {
            return ami.request(overAmi, answers);
        }
        throw new IllegalArgumentException("no request for " + command);
    }

    /** ARI plays no digits to a channel that has not answered (412), though its application may wait for some; AMI does. */
    CompletableFuture<?> sendDtmf(AsteriskCommand.SendDtmf dtmf) {
        String digit = String.valueOf(dtmf.digit());
        return client.channels()
                .dtmf(dtmf.channel(), digit)
                .exceptionallyCompose(failure -> AriException.isKind(failure, AriException.Kind.CONFLICT)
                        ? ami.playDtmf(dtmf.channel(), digit)
                        : CompletableFuture.failedFuture(failure));
    }

    /**
     * The dialplan knows channels by name; asked for now because it is not for ever: optimising Local channels away swaps names. The
     * calls have their records on the other halves of both: one more, from channel to channel, would be of a call that nobody made.
     * Music is stopped here too: an earlier request for that may have failed, and nobody could stop it any more.
     */
    private CompletableFuture<?> handOver(AsteriskCommand.HandOver over) {
        return CompletableFuture.allOf(
                        withoutRecord(over.channel()),
                        withoutRecord(over.peer()),
                        withoutMusic(over.channel()),
                        withoutMusic(over.peer()))
                .thenCompose(set -> client.channels().get(over.peer()))
                .thenCompose(peer -> client.channels().setVariable(over.channel(), HAND_OVER_PEER, peer.name()))
                .thenCompose(set -> client.channels().continueInDialplan(over.channel(), HAND_OVER_CONTEXT, "s", 1));
    }

    /** The music is that of the channel held: a caller's comes with one of its own, or none. */
    CompletableFuture<?> hold(AsteriskCommand.Hold hold) {
        CompletableFuture<Void> set = hold.musicClass().isEmpty()
                ? CompletableFuture.completedFuture(null)
                : client.channels().setVariable(hold.channel(), "CHANNEL(musicclass)", hold.musicClass());
        return set.thenCompose(done -> client.channels().hold(hold.channel()))
                .thenRun(() -> ami.tellOfHold(hold.channel(), true));
    }

    CompletableFuture<Void> unhold(String channel) {
        return client.channels().unhold(channel).thenRun(() -> ami.tellOfHold(channel, false));
    }

    private CompletableFuture<?> withoutMusic(String channel) {
        return unhold(channel)
                .exceptionallyCompose(failure -> AriException.isKind(failure, AriException.Kind.CONFLICT)
                        // nobody has answered it: it was never on hold
                        ? CompletableFuture.completedFuture(null)
                        : CompletableFuture.failedFuture(failure));
    }

    private CompletableFuture<?> withoutRecord(String channel) {
        return client.channels().setVariable(channel, "CDR_PROP(disable)", "1");
    }

    /** All in one request: this is asked before every call that comes in. Encoded, a value cannot hold the comma between two. */
    private CompletableFuture<?> readVariables(AsteriskCommand.ReadVariables read) {
        String question = read.names().stream()
                .map(name -> "${URIENCODE(${" + name + "})}")
                .collect(Collectors.joining(",", "EVAL(", ")"));
        return client.channels().getVariable(read.channel(), question).thenAccept(answer -> {
            String[] encoded = answer.split(",", -1);
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < encoded.length && i < read.names().size(); i++) {
                if (!encoded[i].isEmpty()) {
                    values.put(read.names().get(i), decoded(encoded[i]));
                }
            }
            answers.accept(new AsteriskEvent.VariablesRead(read.call(), read.channel(), values));
        });
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    /**
     * The record of a call is that of the half which is not ours: of our own channel the one that runs the dialplan, of a caller's the one
     * that was dialled, and which is party B there (observed with 16.28 and 22.10).
     */
    private static String otherHalf(String name) {
        String stem = name.substring(0, Math.max(0, name.length() - 2));
        return name.endsWith(";1") ? stem + ";2" : name.endsWith(";2") ? stem + ";1" : name;
    }

    private CompletableFuture<?> createMulticast(AsteriskCommand.CreateMulticast multicast) {
        String group = multicast.group().host() + ":" + multicast.group().port();
        return client.channels()
                .create(new CreateChannel(
                                "MulticastRTP/basic/" + group + "//c("
                                        + multicast.codec().asteriskName() + ")"
                                        + (multicast.from().isEmpty() ? "" : "i(" + multicast.from() + ")"),
                                multicast.channel())
                        .withFormats(multicast.codec().asteriskName())
                        .withVariables(Map.of("CDR_PROP(disable)", "1")));
    }
}
