package org.sccpbridge.bridge.asterisk;

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
    private final Watched<HintState> hints;

    /** @param events takes the changes; none may be lost */
    public HintWatcher(AmiClient link, Consumer<AsteriskEvent> events) {
        this.link = link;
        this.hints =
                new Watched<>(this::ask, (hint, state) -> events.accept(new AsteriskEvent.HintChanged(hint, state)));
    }

    /** @param wanted as {@code number@context} */
    void watch(Set<String> wanted) {
        hints.want(wanted);
    }

    private CompletableFuture<?> ask(String hint) {
        int at = hint.lastIndexOf('@');
        if (at < 1) {
            hints.tell(hint, HintState.UNKNOWN);
            return CompletableFuture.completedFuture(null);
        }
        return link.send(new ExtensionStateAction(hint.substring(0, at), hint.substring(at + 1)))
                .thenAccept(reply -> {
                    String status = String.valueOf(reply.response().getAttribute("Status"));
                    hints.tell(hint, state(status.matches("-?[0-9]{1,4}") ? Integer.parseInt(status) : -1));
                });
    }

    @Override
    public void connected(String banner) {
        hints.connected();
    }

    @Override
    public void disconnected(String reason) {
        hints.disconnected();
    }

    @Override
    public void eventsLost() {
        hints.askAll();
    }

    /** A change is told under the context in which the hint is written, which may be one that the wanted context includes. */
    @Override
    public void event(ManagerEvent event) {
        if (!(event instanceof ExtensionStatusEvent status) || status.getExten() == null) {
            return;
        }
        String hint = status.getExten() + '@' + status.getContext();
        hints.tell(hint, state(status.getStatus()));
        hints.askAgain(hints.matching(each -> each.startsWith(status.getExten() + '@') && !each.equals(hint)));
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
