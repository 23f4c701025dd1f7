package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.Codec;

/**
 * Paging through Asterisk: who calls a group is heard at once, on the speakers of all its phones that are idle ({@link Pages}). Asterisk sends to
 * a multicast group what the caller says. A group is a line without phones of its own, so that the dialplan reaches it as it reaches a line.
 */
public final class Paging implements Feature {
    /**
     * Option of a line that is a group.
     *
     * @param phones whose speakers are used; empty: all
     * @param address multicast group and port
     * @param from address of the network that Asterisk sends on, empty for what its routes say
     * @param timeout after which a page ends by itself; zero: never
     */
    public record Group(Set<String> phones, MediaAddress address, Codec codec, String from, Duration timeout)
            implements Extra {
        public Group {
            phones = Set.copyOf(phones);
        }
    }

    private final Switchboard board;
    private final Pages pages;

    Paging(Switchboard board, Pages pages) {
        this.board = board;
        this.pages = pages;
    }

    // ---- beginning

    @Override
    public @Nullable Arrival arrives(Arrival arrival) {
        Group group = arrival.line().settings().get(Group.class);
        if (group == null) {
            return arrival;
        }
        String why = obstacle(group);
        if (why.isEmpty()) {
            begin(arrival, group);
        } else {
            String text = "page by " + CallLog.printable(arrival.caller().display()) + ": " + why;
            board.log(Effect.Log.Level.INFO, arrival.line().name(), text);
            board.perform(new AsteriskCommand.Hangup(0, arrival.channel(), HangupReason.BUSY));
        }
        return null;
    }

    private String obstacle(Group group) {
        return pages.isInUse(group)
                ? "somebody is paging there already"
                : pages.willing(group).isEmpty() ? "no phone is free for it" : "";
    }

    private void begin(Arrival arrival, Group group) {
        int id = board.nextReference();
        String channel = board.names().page(id);
        pages.add(Page.byChannel(id, arrival.line(), group, arrival.caller(), arrival.channel()));
        board.perform(new AsteriskCommand.CreateBridge(id, board.bridge(id)));
        board.perform(new AsteriskCommand.CreateMulticast(id, channel, group.address(), group.codec(), group.from()));
    }

    /** Asterisk can send: the caller is heard from now on. */
    private void sends(Page page) {
        String channel = board.names().page(page.id());
        board.perform(new AsteriskCommand.Join(page.id(), board.bridge(page.id()), channel));
        board.perform(new AsteriskCommand.Dial(page.id(), channel));
        board.perform(new AsteriskCommand.Answer(page.id(), page.channel(), Party.UNKNOWN));
        board.perform(new AsteriskCommand.Join(page.id(), board.bridge(page.id()), page.channel()));
        pages.begin(page);
    }

    // ---- the end

    @Override
    public boolean hears(AsteriskEvent event) {
        if (event instanceof AsteriskEvent.ChannelEntered entered) {
            Page page = pageOf(entered.channel());
            if (page != null) {
                sends(page);
            }
            return page != null;
        } else if (event instanceof AsteriskEvent.ChannelLeft left) {
            return ends(left.channel());
        } else if (event instanceof AsteriskEvent.ChannelReleased released) {
            return ends(released.channel());
        } else if (event instanceof AsteriskEvent.HangupRequested request) {
            return ends(request.channel());
        } else if (event instanceof AsteriskEvent.CommandFailed failed) {
            return failed(failed);
        }
        return false;
    }

    private @Nullable Page pageOf(String channel) {
        return pages.first(page -> !page.channel().isEmpty()
                && (page.channel().equals(channel)
                        || board.names().page(page.id()).equals(channel)));
    }

    private boolean ends(String channel) {
        Page page = pageOf(channel);
        if (page != null) {
            pages.end(page, "has paged", HangupReason.NORMAL);
        }
        return page != null;
    }

    private boolean failed(AsteriskEvent.CommandFailed failed) {
        Page page = pages.get(failed.command().call());
        if (page != null) {
            String why = "cannot page at " + page.group().address() + ": " + CallLog.printable(failed.message());
            pages.end(page, why, HangupReason.CONGESTION);
        }
        return page != null;
    }

    /** What is left of it is hung up when the link is back. */
    @Override
    public void linkLost() {
        pages.all().stream().filter(page -> !page.channel().isEmpty()).forEach(pages::forget);
    }
}
