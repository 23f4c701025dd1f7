package org.sccpbridge.bridge.asterisk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.MailboxCountAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.MessageWaitingEvent;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.MailboxChanged;

/** Watches mailboxes: asks for the count at every connect, then listens. */
public final class MailboxWatcher implements AmiListener {
    private final AmiClient link;
    private final Consumer<AsteriskEvent> events;
    private final AmiQueue queue = new AmiQueue(this::ask);
    private final Map<String, MailboxChanged> told = new HashMap<>();
    private Set<String> wanted = Set.of();

    /** @param events takes the changes; none may be lost */
    public MailboxWatcher(AmiClient link, Consumer<AsteriskEvent> events) {
        this.link = link;
        this.events = events;
    }

    /** @param mailboxes as {@code number@context}; without a context they are in {@code default} */
    void watch(Set<String> mailboxes) {
        List<String> added;
        synchronized (this) {
            added = mailboxes.stream().filter(box -> !wanted.contains(box)).toList();
            wanted = Set.copyOf(mailboxes);
            told.keySet().retainAll(mailboxes);
        }
        queue.add(added);
    }

    private CompletableFuture<?> ask(String mailbox) {
        return link.send(new MailboxCountAction(full(mailbox))).thenAccept(reply -> {
            ManagerResponse count = reply.response();
            tell(mailbox, number(count.getAttribute("NewMessages")), number(count.getAttribute("OldMessages")));
        });
    }

    private void tell(String mailbox, int fresh, int old) {
        MailboxChanged change = new MailboxChanged(mailbox, fresh, old);
        synchronized (this) {
            if (wanted.contains(mailbox) && !change.equals(told.put(mailbox, change))) {
                events.accept(change);
            }
        }
    }

    @Override
    public void connected(String banner) {
        synchronized (this) {
            told.clear();
        }
        askAll();
        queue.open();
    }

    private void askAll() {
        Set<String> all;
        synchronized (this) {
            all = wanted;
        }
        queue.add(all);
    }

    @Override
    public void disconnected(String reason) {
        queue.close();
    }

    @Override
    public void eventsLost() {
        askAll();
    }

    /** Asked for again, for not every voicemail module tells numbers. */
    @Override
    public void event(ManagerEvent event) {
        if (event instanceof MessageWaitingEvent waiting && waiting.getMailbox() != null) {
            List<String> changed;
            synchronized (this) {
                changed = wanted.stream()
                        .filter(box -> full(box).equals(full(waiting.getMailbox())))
                        .toList();
            }
            if (waiting.getNew() == null || waiting.getOld() == null) {
                queue.add(changed);
            } else {
                changed.forEach(box -> tell(box, waiting.getNew(), waiting.getOld()));
            }
        }
    }

    private static String full(String mailbox) {
        return mailbox.indexOf('@') < 0 ? mailbox + "@default" : mailbox;
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
