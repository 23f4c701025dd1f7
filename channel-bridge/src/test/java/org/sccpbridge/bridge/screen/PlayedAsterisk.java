package org.sccpbridge.bridge.screen;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.dialplan.Dialplan;
import org.sccpbridge.bridge.switchboard.AsteriskCommand;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.ParkedCall;
import org.sccpbridge.bridge.switchboard.ChannelNames;
import org.sccpbridge.bridge.switchboard.DialStatus;
import org.sccpbridge.bridge.switchboard.Inbox;
import org.sccpbridge.bridge.switchboard.MediaAddress;
import org.sccpbridge.bridge.switchboard.Party;

/**
 * An Asterisk that does at once what it is asked. Its dialplan rings the line of a number that is one, as {@code Dial(Local/1001@sccp)} does;
 * every other number answers.
 */
final class PlayedAsterisk implements AutoCloseable {
    private static final String SLOT = "701";
    private static final int NORMAL = 16;

    private final Inbox inbox;
    private final Dialplan dialplan;
    private final Map<String, Party> lines;
    /** Where phones send their audio; nobody reads it. */
    private final DatagramSocket audio;
    /** The two channels of one conversation, both ways. */
    private final Map<String, String> peers = new HashMap<>();

    private final Map<String, AsteriskCommand.CreateFar> created = new HashMap<>();
    private final Map<String, Party> parties = new HashMap<>();
    private final Map<String, String> database = new TreeMap<>();
    private int lastLeg;

    /** @param lines whom each line is known as */
    PlayedAsterisk(Inbox inbox, Dialplan dialplan, Map<String, Party> lines) throws IOException {
        this.inbox = inbox;
        this.dialplan = dialplan;
        this.lines = lines;
        this.audio = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    void comesUp() {
        say(new AsteriskEvent.AriUp(Map.of(), Set.of()));
        say(new AsteriskEvent.AmiUp());
        say(new AsteriskEvent.StoreRead(database, Long.MAX_VALUE, 0));
    }

    void goesAway() {
        say(new AsteriskEvent.AriDown());
        say(new AsteriskEvent.AmiDown());
    }

    /** Called by one thread at a time, as the switchboard is. */
    void perform(AsteriskCommand command) {
        if (command instanceof AsteriskCommand.ReadDialplan read) {
            say(new AsteriskEvent.DialplanRead(read.context(), dialplan));
        } else if (command instanceof AsteriskCommand.CreateFar far) {
            created.put(far.channel(), far);
            entered(far.channel());
        } else if (command instanceof AsteriskCommand.Dial dial) {
            dial(dial.channel());
        } else if (command instanceof AsteriskCommand.Ring ring) {
            toPeer(ring.channel(), peer -> say(new AsteriskEvent.Dialled(peer, DialStatus.RINGING)));
        } else if (command instanceof AsteriskCommand.Answer answer) {
            say(new AsteriskEvent.ChannelAnswered(answer.channel()));
            toPeer(answer.channel(), this::answered);
        } else if (command instanceof AsteriskCommand.CreateMedia media) {
            MediaAddress here = new MediaAddress("127.0.0.1", audio.getLocalPort());
            say(new AsteriskEvent.MediaCreated(media.call(), media.channel(), here));
            entered(media.channel());
        } else if (command instanceof AsteriskCommand.Hangup hangup) {
            hangup(ChannelNames.firstHalf(hangup.channel()));
        } else if (command instanceof AsteriskCommand.Park park) {
            park(park);
        } else if (command instanceof AsteriskCommand.ReadVariables read) {
            say(new AsteriskEvent.VariablesRead(read.call(), read.channel(), Map.of()));
        } else if (command instanceof AsteriskCommand.Store store) {
            store(store);
        } else if (command instanceof AsteriskCommand.ReadStore read) {
            Map<String, String> values = new TreeMap<>(database);
            values.keySet().removeIf(key -> !read.families().contains(key.replaceFirst("/.*", "")));
            say(new AsteriskEvent.StoreReread(read.channel(), read.families(), values, Long.MAX_VALUE));
        }
    }

    private void dial(String channel) {
        AsteriskCommand.CreateFar far = created.get(channel);
        if (far == null) {
            return;
        }
        say(new AsteriskEvent.Dialled(channel, DialStatus.STARTED));
        @Nullable Party called = lines.get(far.number());
        if (called == null) {
            say(new AsteriskEvent.Dialled(channel, DialStatus.ANSWER));
            return;
        }
        String leg = "leg-" + ++lastLeg;
        peers.put(leg, channel);
        peers.put(channel, leg);
        parties.put(channel, called);
        Party caller = new Party(
                far.variables().getOrDefault("CONNECTEDLINE(num,i)", ""),
                far.variables().getOrDefault("CONNECTEDLINE(name,i)", ""));
        parties.put(leg, caller);
        say(new AsteriskEvent.ChannelEntered(leg, List.of(far.number()), caller, far.number()));
    }

    private void answered(String channel) {
        say(new AsteriskEvent.PartyChanged(channel, parties.getOrDefault(channel, Party.UNKNOWN), false));
        say(new AsteriskEvent.Dialled(channel, DialStatus.ANSWER));
        say(new AsteriskEvent.ChannelAnswered(channel));
    }

    private void hangup(String channel) {
        @Nullable String peer = peers.remove(channel);
        say(new AsteriskEvent.ChannelLeft(channel, NORMAL));
        if (peer != null) {
            peers.remove(peer);
            say(new AsteriskEvent.ChannelLeft(peer, NORMAL));
        }
    }

    private void park(AsteriskCommand.Park park) {
        Party party = parties.getOrDefault(park.channel(), Party.UNKNOWN);
        ParkedCall call =
                new ParkedCall("default", SLOT, park.channel(), party, park.comeback(), Duration.ofSeconds(45));
        say(new AsteriskEvent.ChannelReleased(park.channel()));
        say(new AsteriskEvent.Parked(call));
    }

    private void store(AsteriskCommand.Store store) {
        if (store.value().isEmpty()) {
            database.remove(store.key());
        } else {
            database.put(store.key(), store.value());
        }
    }

    private interface OnPeer {
        void act(String peer);
    }

    private void toPeer(String channel, OnPeer action) {
        @Nullable String peer = peers.get(channel);
        if (peer != null) {
            action.act(peer);
        }
    }

    private void entered(String channel) {
        say(new AsteriskEvent.ChannelEntered(channel, List.of(), Party.UNKNOWN, ""));
    }

    private void say(AsteriskEvent event) {
        if (!inbox.offer(event)) {
            throw new IllegalStateException("inbox full");
        }
    }

    @Override
    public void close() {
        audio.close();
    }
}
