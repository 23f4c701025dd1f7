package org.sccpbridge.bridge.switchboard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.code.RingMode;

/**
 * The pages that go on, whoever sends them: which phones listen, what is seen of it, and when it is over. A phone that becomes busy leaves the
 * page; one that sends a page itself ends it so. What rings there meanwhile makes no sound, for all would hear it.
 */
final class Pages implements Feature {
    private final Switchboard board;
    private final PhoneCalls calls;
    private final DoNotDisturb doNotDisturb;
    /** Those that are ready: what one is told before is drawn anew then. */
    private final Set<String> phones = new TreeSet<>();

    private final Map<Integer, Page> pages = new TreeMap<>();

    Pages(Switchboard board, DoNotDisturb doNotDisturb) {
        this.board = board;
        this.calls = board.phoneCalls();
        this.doNotDisturb = doNotDisturb;
    }

    // ---- which there are

    List<Page> all() {
        return List.copyOf(pages.values());
    }

    @Nullable
    Page get(int id) {
        return pages.get(id);
    }

    boolean isInUse(Paging.Group group) {
        return first(page -> page.group().address().equals(group.address())) != null;
    }

    /** The one that the phone sends. */
    @Nullable
    Page sentBy(String phone) {
        return first(page -> page.phone().equals(phone));
    }

    private @Nullable Page heardAt(String phone) {
        return first(page -> page.listening().containsKey(phone));
    }

    @Nullable
    Page first(Predicate<Page> such) {
        return pages.values().stream().filter(such).findFirst().orElse(null);
    }

    boolean isReady(String phone) {
        return phones.contains(phone);
    }

    /** Phones of the group that are idle. */
    List<Phone> willing(Paging.Group group) {
        return phones.stream()
                .map(board::phone)
                .flatMap(phone -> phone == null ? Stream.empty() : Stream.of(phone))
                .filter(phone -> group.phones().isEmpty() || group.phones().contains(phone.name()))
                .filter(phone -> phone.codecs().contains(group.codec()) && isFree(phone))
                .filter(phone -> heardAt(phone.name()) == null && sentBy(phone.name()) == null)
                .toList();
    }

    private boolean isFree(Phone phone) {
        return board.callsOf(phone.name()).isEmpty() && doNotDisturb.mode(phone.name()) == DndMode.OFF;
    }

    // ---- beginning and end

    void add(Page page) {
        pages.put(page.id(), page);
        if (!page.group().timeout().isZero()) {
            board.startTimer(page.id(), TimerKey.Kind.PAGE, page.group().timeout());
        }
    }

    /** From now on it can be heard. */
    void begin(Page page) {
        Map<String, Integer> listening = willing(page.group()).stream()
                .collect(Collectors.toMap(Phone::name, phone -> board.nextParty(), (one, other) -> one, TreeMap::new));
        replace(page, page.heardBy(listening));
        String by = page.phone().isEmpty() ? "" : ", sent by " + page.phone() + " itself";
        log(page, "pages " + (listening.isEmpty() ? "nobody" : String.join(", ", listening.keySet())) + by);
    }

    private void replace(Page before, Page after) {
        pages.put(after.id(), after);
        redraw(before);
        redraw(after);
    }

    private void redraw(Page page) {
        page.listening().keySet().forEach(board::redraw);
        board.redraw(page.phone());
    }

    void log(Page page, String text) {
        board.log(
                Effect.Log.Level.INFO,
                page.line().name(),
                "page " + page.id() + ": " + CallLog.printable(page.caller().display()) + " " + text);
    }

    void end(Page page, String how, HangupReason reason) {
        log(page, how);
        forget(page);
        if (!page.channel().isEmpty()) {
            board.perform(new AsteriskCommand.Hangup(page.id(), board.names().page(page.id()), HangupReason.NORMAL));
            board.perform(new AsteriskCommand.Hangup(page.id(), page.channel(), reason));
            board.perform(new AsteriskCommand.DestroyBridge(page.id(), board.bridge(page.id())));
        }
    }

    private void end(Page page) {
        end(page, "has paged", HangupReason.NORMAL);
    }

    /** Asterisk needs no word of it. */
    void forget(Page page) {
        pages.remove(page.id());
        board.stopTimer(page.id(), TimerKey.Kind.PAGE);
        redraw(page);
    }

    @Override
    public void lapses(TimerKey key) {
        Page page = key.kind() == TimerKey.Kind.PAGE ? pages.get(key.call()) : null;
        if (page != null) {
            end(
                    page,
                    "has paged for " + page.group().timeout().toSeconds() + " s, as long as one may",
                    HangupReason.NORMAL);
        }
    }

    @Override
    public void stop() {
        all().forEach(this::end);
    }

    // ---- phones that leave

    @Override
    public void changed(Call before, Call after) {
        for (String name : after.phones()) {
            leave(name);
            Page sent = sentBy(name);
            Phone phone = board.phone(name);
            if (sent != null && phone != null && calls.active(phone) != null) {
                end(sent);
            }
        }
    }

    @Override
    public void gone(Phone phone) {
        phones.remove(phone.name());
        leaveOrEnd(phone);
    }

    void leave(String phone) {
        Page page = heardAt(phone);
        if (page != null) {
            replace(page, page.without(phone));
        }
    }

    private void leaveOrEnd(Phone phone) {
        leave(phone.name());
        Page sent = sentBy(phone.name());
        if (sent != null) {
            end(sent);
        }
    }

    @Override
    public void keys(KeyTable keys) {
        keys.otherwise(
                Key.END_CALL,
                phone -> heardAt(phone.name()) != null || sentBy(phone.name()) != null,
                (phone, key) -> leaveOrEnd(phone));
    }

    /** Who pages through the speaker may go on with the handset. */
    @Override
    public boolean lifts(Phone phone) {
        return sentBy(phone.name()) != null;
    }

    @Override
    public void takes(Phone phone, PhoneEvent event) {
        if (event instanceof PhoneEvent.Ready) {
            phones.add(phone.name());
        } else if (event instanceof PhoneEvent.OnHook) {
            leaveOrEnd(phone);
        } else if (event instanceof PhoneEvent.MulticastFailed failed) {
            failed(phone.name(), failed);
        }
    }

    private void failed(String phone, PhoneEvent.MulticastFailed failed) {
        Page page = heardAt(phone);
        Integer party = page == null ? null : page.listening().get(phone);
        if (page != null && party != null && party == failed.party()) {
            String why =
                    "cannot listen to " + page.group().address() + " (" + failed.why() + "): it does not hear the page";
            board.log(Effect.Log.Level.WARN, phone, why);
            leave(phone);
        }
        Page sent = sentBy(phone);
        if (sent != null && sent.party() == failed.party()) {
            String why = "cannot send to " + sent.group().address() + " (" + failed.why() + "): the page ends";
            board.log(Effect.Log.Level.WARN, phone, why);
            end(sent);
        }
    }

    // ---- what is seen of it

    @Override
    public void draw(Phone phone, Sketch face) {
        Page heard = heardAt(phone.name());
        Integer party = heard == null ? null : heard.listening().get(phone.name());
        if (heard != null && party != null && isFree(phone)) {
            face.signs.add(heard.heardAs(party));
            face.speaker = true;
            face.idlePrompt = Prompt.PAGE + heard.caller().display();
        }
        Page sent = sentBy(phone.name());
        if (sent != null) {
            face.signs.add(sent.sent());
            if (face.calls.isEmpty()) {
                face.signs.add(new Page.EndKey());
            }
            face.speaker = true;
            face.idlePrompt = Prompt.PAGING + sent.line().identity().name();
            FeatureButtons.light(
                    phone, new FeatureButtons.Button(Key.PAGE, sent.line().name()), face);
            Face.Ringing ringing = face.ringing;
            face.ringing =
                    ringing == null ? null : new Face.Ringing(ringing.line(), ringing.call(), RingMode.FLASH_ONLY);
        }
    }
}
