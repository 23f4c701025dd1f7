package org.sccpbridge.bridge.asterisk;

import java.util.List;
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
    private final Watched<MailboxChanged> mailboxes;

    /** @param events takes the changes; none may be lost */
    public MailboxWatcher(AmiClient link, Consumer<AsteriskEvent> events) {
        this.link = link;
        this.mailboxes = new Watched<>(this::ask, (mailbox, change) -> events.accept(change));
    }

    /** @param wanted as {@code number@context}; without a context they are in {@code default} */
    void watch(Set<String> wanted) {
        mailboxes.want(wanted);
    }

    private CompletableFuture<?> ask(String mailbox) {
        return link.send(new MailboxCountAction(full(mailbox))).thenAccept(reply -> {
            ManagerResponse count = reply.response();
            tell(mailbox, number(count.getAttribute("NewMessages")), number(count.getAttribute("OldMessages")));
        });
    }

    private void tell(String mailbox, int fresh, int old) {
        mailboxes.tell(mailbox, new MailboxChanged(mailbox, fresh, old));
    }

    @Override
    public void connected(String banner) {
        mailboxes.connected();
    }

    @Override
    public void disconnected(String reason) {
        mailboxes.disconnected();
    }

    @Override
    public void eventsLost() {
        mailboxes.askAll();
    }

    /** Asked for again, for not every voicemail module tells numbers. */
    @Override
    public void event(ManagerEvent event) {
        if (event instanceof MessageWaitingEvent waiting && waiting.getMailbox() != null) {
            List<String> changed = mailboxes.matching(box -> full(box).equals(full(waiting.getMailbox())));
            if (waiting.getNew() == null || waiting.getOld() == null) {
                mailboxes.askAgain(changed);
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
