package org.sccpbridge.bridge.asterisk;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Far ends that put us on hold. ARI tells it of channels in our application only, and those are mostly one half of a Local channel whose
 * other half talks to the one who holds: from there on the way leads back through the bridges. When it is a phone of ours that holds, no
 * event says so (observed with 16.28 and 22.10): {@link #weHold}.
 */
public final class HoldWatcher implements AmiListener {
    private static final Logger log = LoggerFactory.getLogger(HoldWatcher.class);
    /** Local channels one behind the other. */
    private static final int MOST_HOPS = 8;

    private final AmiClient link;
    private final Consumer<AsteriskEvent> events;

    /** @param events takes what was found */
    public HoldWatcher(AmiClient link, Consumer<AsteriskEvent> events) {
        this.link = link;
        this.events = events;
    }

    @Override
    public void row(AmiRow row) {
        boolean held = row.event().equals("Hold");
        if (held || row.event().equals("Unhold")) {
            tell(link, held, channels -> otherEnd(row.field("Uniqueid"), channels), events);
        }
    }

    /** Tells whoever hears it of a channel of our application that we hold it, or no longer do. */
    static void weHold(AmiClient link, String channel, boolean held, Consumer<AsteriskEvent> events) {
        tell(link, held, channels -> behind(channel, channels, Set.of()), events);
    }

    private static void tell(
            AmiClient link, boolean held, Function<List<AmiRow>, String> end, Consumer<AsteriskEvent> events) {
        CompletableFuture<?> unused = link.list(AmiListAction.channels())
                .thenAccept(channels -> events.accept(new AsteriskEvent.FarHeld(end.apply(channels), held)))
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        log.debug("who hears of a hold: {}", failure.getMessage());
                    }
                });
    }

    /**
     * The other end of what begins with the other half of this Local channel; nothing when it is none.
     *
     * @param ends where the way ends in any case
     */
    static String behind(String id, List<AmiRow> channels, Set<String> ends) {
        String half = channels.stream()
                .filter(channel -> channel.field("Uniqueid").equals(id))
                .map(channel -> otherHalf(channel.field("Channel")))
                .findFirst()
                .orElse("");
        return channels.stream()
                .filter(channel -> channel.field("Channel").equals(half))
                .map(channel -> otherEnd(channel.field("Uniqueid"), channels, ends))
                .findFirst()
                .orElse("");
    }

    /** The last channel on the way from this one through bridges of two and Local channels: that of our application, if it ends there. */
    static String otherEnd(String id, List<AmiRow> channels) {
        return otherEnd(id, channels, Set.of());
    }

    private static String otherEnd(String id, List<AmiRow> channels, Set<String> ends) {
        String end = id;
        for (int hop = 0; hop < MOST_HOPS && !ends.contains(end); hop++) {
            String here = end;
            String bridge = channels.stream()
                    .filter(channel -> channel.field("Uniqueid").equals(here))
                    .map(channel -> channel.field("BridgeId"))
                    .findFirst()
                    .orElse("");
            List<AmiRow> others = channels.stream()
                    .filter(channel ->
                            !bridge.isEmpty() && channel.field("BridgeId").equals(bridge))
                    .filter(channel -> !channel.field("Uniqueid").equals(here))
                    .toList();
            if (others.size() != 1) {
                return end;
            }
            String half = otherHalf(others.get(0).field("Channel"));
            String next = channels.stream()
                    .filter(channel -> channel.field("Channel").equals(half))
                    .map(channel -> channel.field("Uniqueid"))
                    .findFirst()
                    .orElse("");
            if (next.isEmpty()) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** {@code Local/1001@sccp-00000001;1} for {@code …;2} and the other way round; nothing for other channels. */
    private static String otherHalf(String name) {
        if (!name.startsWith("Local/") || !name.matches(".*;[12]")) {
            return "";
        }
        int last = name.length() - 1;
        return name.substring(0, last) + (name.charAt(last) == '1' ? '2' : '1');
    }
}
