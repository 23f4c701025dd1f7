package org.sccpbridge.bridge.switchboard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.Codec;

/**
 * Paging: who calls a group is heard at once, on the speakers of all its phones that are idle. Asterisk sends to a multicast group what the
 * caller says, and the phones listen; a phone that becomes busy leaves the page. A group is a line without phones of its own, so that the dialplan
 * reaches it as it reaches a line.
 */
public final class Paging implements Feature {
    /**
     * Option of a line that is a group.
     *
     * @param phones whose speakers are used; empty: all
     * @param address multicast group and port
     * @param from address of the network that Asterisk sends on, empty for what its routes say
     */
    public record Group(Set<String> phones, MediaAddress address, Codec codec, String from) implements Extra {
        public Group {
            phones = Set.copyOf(phones);
        }
    }

    /**
     * A page.
     *
     * @param channel who pages
     * @param listening pass-through party of each phone; nobody before Asterisk sends
     */
    private record Page(
            int id, String line, Group group, String channel, Party caller, Map<String, Integer> listening) {
        Page heardBy(Map<String, Integer> phones) {
            return new Page(id, line, group, channel, caller, Map.copyOf(phones));
        }

        Page without(String phone) {
            Map<String, Integer> others = new TreeMap<>(listening);
            others.remove(phone);
            return heardBy(others);
        }
    }

    private record Listening(int call, int party, MediaAddress group, Codec codec) implements Sign {
        @Override
        public PhoneCommand shown() {
            return new PhoneCommand.StartMulticast(call, party, group, codec);
        }

        @Override
        public PhoneCommand gone() {
            return new PhoneCommand.StopMulticast(call, party);
        }
    }

    private final Switchboard board;
    private final DoNotDisturb doNotDisturb;
    /** Those that are ready: what one is told before is drawn anew then. */
    private final Set<String> phones = new TreeSet<>();

    private final Map<Integer, Page> pages = new TreeMap<>();

    Paging(Switchboard board, DoNotDisturb doNotDisturb) {
        this.board = board;
        this.doNotDisturb = doNotDisturb;
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
        boolean inUse =
                pages.values().stream().anyMatch(page -> page.group().address().equals(group.address()));
        return inUse ? "somebody is paging there already" : willing(group).isEmpty() ? "no phone is free for it" : "";
    }

    private void begin(Arrival arrival, Group group) {
        int id = board.nextReference();
        String channel = board.names().page(id);
        pages.put(id, new Page(id, arrival.line().name(), group, arrival.channel(), arrival.caller(), Map.of()));
        board.perform(new AsteriskCommand.CreateBridge(id, board.bridge(id)));
        board.perform(new AsteriskCommand.CreateMulticast(id, channel, group.address(), group.codec(), group.from()));
    }

    private List<Phone> willing(Group group) {
        return phones.stream()
                .map(board::phone)
                .flatMap(phone -> phone == null ? Stream.empty() : Stream.of(phone))
                .filter(phone -> group.phones().isEmpty() || group.phones().contains(phone.name()))
                .filter(phone -> phone.codecs().contains(group.codec()) && isFree(phone) && pageAt(phone) == null)
                .toList();
    }

    private boolean isFree(Phone phone) {
        return board.callsOf(phone.name()).isEmpty() && doNotDisturb.mode(phone.name()) == DndMode.OFF;
    }

    private @Nullable Page pageAt(Phone phone) {
        return pages.values().stream()
                .filter(page -> page.listening().containsKey(phone.name()))
                .findFirst()
                .orElse(null);
    }

    /** Asterisk can send: the caller is heard from now on. */
    private void sends(Page page) {
        String channel = board.names().page(page.id());
        board.perform(new AsteriskCommand.Join(page.id(), board.bridge(page.id()), channel));
        board.perform(new AsteriskCommand.Dial(page.id(), channel));
        board.perform(new AsteriskCommand.Answer(page.id(), page.channel()));
        board.perform(new AsteriskCommand.Join(page.id(), board.bridge(page.id()), page.channel()));
        Map<String, Integer> listening = willing(page.group()).stream()
                .collect(Collectors.toMap(Phone::name, phone -> board.nextParty(), (one, other) -> one, TreeMap::new));
        replace(page, page.heardBy(listening));
        log(page, "pages " + (listening.isEmpty() ? "nobody" : String.join(", ", listening.keySet())));
    }

    private void replace(Page before, Page after) {
        pages.put(after.id(), after);
        before.listening().keySet().forEach(board::redraw);
        after.listening().keySet().forEach(board::redraw);
    }

    private void log(Page page, String text) {
        board.log(
                Effect.Log.Level.INFO,
                page.line(),
                "page " + page.id() + ": " + CallLog.printable(page.caller().display()) + " " + text);
    }

    // ---- phones that leave

    @Override
    public void changed(Call before, Call after) {
        after.phones().forEach(this::leave);
    }

    @Override
    public void gone(Phone phone) {
        phones.remove(phone.name());
        leave(phone.name());
    }

    private void leave(String name) {
        Phone phone = board.phone(name);
        Page page = phone == null ? null : pageAt(phone);
        if (page != null) {
            replace(page, page.without(name));
        }
    }

    @Override
    public void keys(KeyTable keys) {
        keys.otherwise(Key.END_CALL, phone -> pageAt(phone) != null, (phone, key) -> leave(phone.name()));
    }

    @Override
    public void takes(Phone phone, PhoneEvent event) {
        if (event instanceof PhoneEvent.Ready) {
            phones.add(phone.name());
        }
        Page page = pageAt(phone);
        Integer party = page == null ? null : page.listening().get(phone.name());
        if (page == null || party == null) {
            return;
        }
        if (event instanceof PhoneEvent.OnHook) {
            leave(phone.name());
        } else if (event instanceof PhoneEvent.MulticastFailed failed) {
            if (party == failed.party()) {
                String why = "cannot listen to " + page.group().address() + " (" + failed.why()
                        + "): it does not hear the page";
                board.log(Effect.Log.Level.WARN, phone.name(), why);
                leave(phone.name());
            }
        }
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
        return pages.values().stream()
                .filter(page -> page.channel().equals(channel)
                        || board.names().page(page.id()).equals(channel))
                .findFirst()
                .orElse(null);
    }

    private boolean ends(String channel) {
        Page page = pageOf(channel);
        if (page != null) {
            log(page, "has paged");
            end(page, HangupReason.NORMAL);
        }
        return page != null;
    }

    private boolean failed(AsteriskEvent.CommandFailed failed) {
        Page page = pages.get(failed.command().call());
        if (page != null) {
            log(page, "cannot page at " + page.group().address() + ": " + CallLog.printable(failed.message()));
            end(page, HangupReason.CONGESTION);
        }
        return page != null;
    }

    private void end(Page page, HangupReason reason) {
        pages.remove(page.id());
        page.listening().keySet().forEach(board::redraw);
        board.perform(new AsteriskCommand.Hangup(page.id(), board.names().page(page.id()), HangupReason.NORMAL));
        board.perform(new AsteriskCommand.Hangup(page.id(), page.channel(), reason));
        board.perform(new AsteriskCommand.DestroyBridge(page.id(), board.bridge(page.id())));
    }

    /** What is left of it is hung up when the link is back. */
    @Override
    public void linkLost() {
        List<Page> all = List.copyOf(pages.values());
        pages.clear();
        all.forEach(page -> page.listening().keySet().forEach(board::redraw));
    }

    @Override
    public void stop() {
        List.copyOf(pages.values()).forEach(page -> end(page, HangupReason.NORMAL));
    }

    // ---- what is seen of it

    @Override
    public void draw(Phone phone, Sketch face) {
        Page page = pageAt(phone);
        Integer party = page == null ? null : page.listening().get(phone.name());
        if (page != null && party != null && isFree(phone)) {
            face.signs.add(new Listening(
                    page.id(), party, page.group().address(), page.group().codec()));
            face.speaker = true;
            face.idlePrompt = Prompt.PAGE + page.caller().display();
        }
    }
}
