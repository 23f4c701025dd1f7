package org.sccpbridge.sccp.phone;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.sccpbridge.sccp.message.ToPhone;

/** What the phone does on each message, by type. */
final class Reactions {
    private final Map<Class<?>, Consumer<ToPhone>> byType = new HashMap<>();

    /** Adds a reaction; several to one message run in the order of adding. */
    <M extends ToPhone> void on(Class<M> type, Consumer<? super M> reaction) {
        byType.merge(type, message -> reaction.accept(type.cast(message)), Consumer::andThen);
    }

    /** Runs the reactions to a message; false when there is none. */
    boolean to(ToPhone message) {
        Consumer<ToPhone> reaction = byType.get(message.getClass());
        if (reaction == null) {
            return false;
        }
        reaction.accept(message);
        return true;
    }
}
