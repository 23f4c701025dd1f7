package org.sccpbridge.bridge.asterisk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.ExtensionStateAction;
import org.asteriskjava.manager.event.ExtensionStatusEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.HintState;

/** Watches hints. Each is asked for by itself, for a list of all has neither pattern hints nor those of an included context. */
public final class HintWatcher implements AmiListener {
    private final AmiClient link;
    private final Consumer<AsteriskEvent> events;
    private final AmiQueue queue = new AmiQueue(this::ask);
    private final Map<String, HintState> told = new HashMap<>();
    private Set<String> wanted = Set.of();

    /** @param events takes the changes; none may be lost */
    public HintWatcher(AmiClient link, Consumer<AsteriskEvent> events) {
        this.link = link;
        this.events = events;
    }

    /** @param hints as {@code number@context} */
    void watch(Set<String> hints) {
        List<String> added;
        synchronized (this) {
            added = hints.stream().filter(hint -> !wanted.contains(hint)).toList();
            wanted = Set.copyOf(hints);
            told.keySet().retainAll(hints);
        }
        queue.add(added);
    }

    private CompletableFuture<?> ask(String hint) {
        int at = hint.lastIndexOf('@');
        if (at < 1) {
            tell(hint, HintState.UNKNOWN);
            return CompletableFuture.completedFuture(null);
        }
        return link.send(new ExtensionStateAction(hint.substring(0, at), hint.substring(at + 1)))
                .thenAccept(reply -> {
                    String status = String.valueOf(reply.response().getAttribute("Status"));
                    tell(hint, state(status.matches("-?[0-9]{1,4}") ? Integer.parseInt(status) : -1));
                });
    }

    private void tell(String hint, HintState state) {
        synchronized (this) {
            if (!wanted.contains(hint) || told.put(hint, state) == state) {
                return;
            }
            events.accept(new AsteriskEvent.HintChanged(hint, state));
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

    /** A change is told under the context in which the hint is written, which may be one that the wanted context includes. */
    @Override
    public void event(ManagerEvent event) {
        if (!(event instanceof ExtensionStatusEvent status) || status.getExten() == null) {
            return;
        }
        String hint = status.getExten() + '@' + status.getContext();
        List<String> others;
        synchronized (this) {
            others = wanted.stream()
                    .filter(each -> each.startsWith(status.getExten() + '@') && !each.equals(hint))
                    .toList();
        }
        tell(hint, state(status.getStatus()));
        queue.add(others);
    }

    /** The sum of Asterisk's extension states: 1 in use, 2 busy, 4 unavailable, 8 ringing, 16 on hold; negative for no hint. */
    static HintState state(@Nullable Integer status) {
        return switch (status == null ? -1 : status) {
            case 0 -> HintState.IDLE;
            case 1 -> HintState.INUSE;
            case 2 -> HintState.BUSY;
            case 4 -> HintState.UNAVAILABLE;
            case 8 -> HintState.RINGING;
            case 9 -> HintState.INUSE_RINGING;
            case 16 -> HintState.ONHOLD;
            case 17 -> HintState.INUSE_ONHOLD;
            default -> HintState.UNKNOWN;
        };
    }
}
