package org.sccpbridge.bridge.asterisk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.asteriskjava.manager.action.DbDelAction;
import org.asteriskjava.manager.action.DbGetAction;
import org.asteriskjava.manager.action.DbPutAction;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.event.DbGetResponseEvent;
import org.asteriskjava.manager.response.ManagerResponse;

/** Questions to Asterisk's manager interface. Every failure is in the future, and is an {@link AmiException}. */
public interface AmiClient {
    /** Sends an action of asterisk-java; a list-generating one is complete with the end of its list. */
    CompletableFuture<AmiReply> send(ManagerAction action);

    /**
     * One context of the dialplan, without what it includes; empty when Asterisk has no such context.
     *
     * <p>The lines come in Asterisk's order of trial.
     */
    default CompletableFuture<List<AmiDialplanLine>> showDialplan(String context) {
        return send(new AmiShowDialplanAction(context)).handle((reply, failure) -> {
            if (failure == null) {
                return reply.dialplan();
            }
            return absent(failure, "Did not find", List.<AmiDialplanLine>of());
        });
    }

    /** The rows of a list. */
    default CompletableFuture<List<AmiRow>> list(AmiListAction action) {
        return send(action).thenApply(AmiReply::rows);
    }

    /** The value of a global variable or function, as in {@code DIALPLAN_EXISTS(default,100,1)}; empty when unset. */
    default CompletableFuture<String> getVar(String name) {
        return send(new GetVarAction(name)).thenApply(reply -> attribute(reply.response(), "Value"));
    }

    /** The value of a channel's variable; empty when unset. */
    default CompletableFuture<String> getVar(String channel, String name) {
        return send(new GetVarAction(channel, name)).thenApply(reply -> attribute(reply.response(), "Value"));
    }

    /** Asks for a sign of life. */
    default CompletableFuture<Void> ping() {
        return send(new PingAction()).thenApply(reply -> null);
    }

    /** A value of AstDB. */
    default CompletableFuture<Optional<String>> dbGet(String family, String key) {
        return send(new DbGetAction(family, key))
                .handle((reply, failure) -> failure == null
                        ? reply.events().stream()
                                .filter(DbGetResponseEvent.class::isInstance)
                                .map(event -> String.valueOf(((DbGetResponseEvent) event).getVal()))
                                .findFirst()
                        : absent(failure, "Database entry not found", Optional.<String>empty()));
    }

    /** Stores a value in AstDB. */
    default CompletableFuture<Void> dbPut(String family, String key, String value) {
        return send(new DbPutAction(family, key, value)).thenApply(reply -> null);
    }

    /** Removes a value from AstDB; false when there was none. */
    default CompletableFuture<Boolean> dbDel(String family, String key) {
        return send(new DbDelAction(family, key))
                .handle((reply, failure) -> failure == null || absent(failure, "Database entry", false));
    }

    private static <T> T absent(Throwable failure, String message, T ifAbsent) {
        AmiException cause = AmiException.of(failure);
        if (cause.reason() == AmiException.Reason.REFUSED
                && String.valueOf(cause.getMessage()).contains(message)) {
            return ifAbsent;
        }
        throw cause;
    }

    private static String attribute(ManagerResponse response, String name) {
        String value = response.getAttribute(name);
        return value == null ? "" : value;
    }
}
