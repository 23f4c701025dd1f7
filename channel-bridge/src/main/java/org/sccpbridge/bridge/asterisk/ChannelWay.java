package org.sccpbridge.bridge.asterisk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.Refusal;

/**
 * The way from a channel through bridges of two and Local channels, asked for step by step: a list of all channels, 450 bytes each, takes
 * Asterisk 6 to 10 ms when there are 500, a few questions 3 (measured with 22.10).
 */
final class ChannelWay {
    /** Local channels one behind the other. */
    private static final int MOST_HOPS = 8;

    private final AmiClient link;

    private record Found(String id, String name, String bridge) {
        private static Found of(AmiRow row) {
            return new Found(row.field("Uniqueid"), row.field("Channel"), row.field("BridgeID"));
        }
    }

    ChannelWay(AmiClient link) {
        this.link = link;
    }

    /** The last channel on the way: that of our application, if it ends there. */
    CompletableFuture<String> end(String id) {
        return find(id).thenCompose(found ->
                found.map(here -> end(here, Set.of(), MOST_HOPS)).orElse(CompletableFuture.completedFuture(id)));
    }

    /**
     * The other end of what begins with the other half of this Local channel; nothing when it is none.
     *
     * @param ends where the way ends in any case
     */
    CompletableFuture<String> behind(String id, Set<String> ends) {
        return find(id).thenCompose(
                        found -> find(found.map(here -> otherHalf(here.name())).orElse("")))
                .thenCompose(half ->
                        half.map(here -> end(here, ends, MOST_HOPS)).orElse(CompletableFuture.completedFuture("")));
    }

    private CompletableFuture<String> end(Found here, Set<String> ends, int hops) {
        CompletableFuture<String> stays = CompletableFuture.completedFuture(here.id());
        if (hops == 0 || here.bridge().isEmpty() || ends.contains(here.id())) {
            return stays;
        }
        return list(AmiListAction.bridge(here.bridge())).thenCompose(channels -> {
            List<Found> others = channels.stream()
                    .map(Found::of)
                    .filter(other -> !other.id().equals(here.id()))
                    .toList();
            return others.size() != 1
                    ? stays
                    : find(otherHalf(others.get(0).name()))
                            .thenCompose(found ->
                                    found.map(next -> end(next, ends, hops - 1)).orElse(stays));
        });
    }

    /** @param channel name or id; without, none is found */
    private CompletableFuture<Optional<Found>> find(String channel) {
        return channel.isEmpty()
                ? CompletableFuture.completedFuture(Optional.empty())
                : list(AmiListAction.channel(channel))
                        .thenApply(rows -> rows.stream().map(Found::of).findFirst());
    }

    /** None, when it is gone. */
    private CompletableFuture<List<AmiRow>> list(AmiListAction action) {
        return link.list(action)
                .exceptionallyCompose(failure -> AmiCalls.refusal(failure) == Refusal.UNREACHABLE
                        ? CompletableFuture.failedFuture(failure)
                        : CompletableFuture.completedFuture(List.of()));
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
