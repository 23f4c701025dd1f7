package org.sccpbridge.bridge.asterisk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.sccpbridge.bridge.switchboard.AsteriskCommand;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.sccpbridge.bridge.switchboard.StoreTimes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What phones keep in AstDB's family {@code SCCP}, under chan-sccp's keys: {@code <device>/<line>/cfwdAll}, {@code <device>/dnd} and so
 * on. All is read at every connect; of what is written while Asterisk is away the newest values wait.
 */
public final class AstDbStore implements AmiListener {
    static final String FAMILY = "SCCP";

    private static final Logger log = LoggerFactory.getLogger("event.asterisk.ami");
    private static final String READ = "";
    /** AstDB takes 255 bytes with the family. */
    private static final int LONGEST_KEY = 240;
    /** Of a few values a phone, more than any Asterisk has phones. */
    private static final int MOST_UNWRITTEN = 50_000;

    private final AmiClient link;
    private final Consumer<AsteriskEvent> events;
    private final AmiQueue queue = new AmiQueue(this::next);
    private final Map<String, AsteriskCommand.Store> unwritten = new HashMap<>();
    private final StoreTimes times = new StoreTimes();
    /** The number of the last that was to be kept. */
    private long latest;

    /** @param events takes what was read; none may be lost */
    public AstDbStore(AmiClient link, Consumer<AsteriskEvent> events) {
        this.link = link;
        this.events = events;
    }

    void put(AsteriskCommand.Store timeless) {
        String key = timeless.key();
        synchronized (unwritten) {
            AsteriskCommand.Store wish = times.fill(timeless, now());
            latest = wish.number();
            boolean tooMany = unwritten.size() >= MOST_UNWRITTEN && !unwritten.containsKey(key);
            if (key.isEmpty() || key.length() > LONGEST_KEY || tooMany) {
                log.warn("'{}' is not kept in AstDB: {}", key, tooMany ? "too much waits for Asterisk" : "no such key");
                return;
            }
            unwritten.put(key, wish);
        }
        queue.add(List.of(key));
    }

    /** Reads some families again; the answer has none when that was not possible. Never fails. */
    CompletableFuture<?> read(AsteriskCommand.ReadStore read) {
        long known = written();
        List<CompletableFuture<List<AmiRow>>> parts = read.families().stream()
                .map(family -> link.list(AmiListAction.dbGetTree(FAMILY + "/" + family))
                        .exceptionallyCompose(AstDbStore::noneIfRefused))
                .toList();
        return CompletableFuture.allOf(parts.toArray(CompletableFuture<?>[]::new))
                .handle((done, failure) -> {
                    Map<String, String> values = new HashMap<>();
                    if (failure == null) {
                        parts.forEach(part -> add(part.join(), values));
                    }
                    List<String> families = failure == null ? read.families() : List.of();
                    events.accept(new AsteriskEvent.StoreReread(read.channel(), families, values, known));
                    return null;
                });
    }

    /** Asterisk 16 refuses what is empty. */
    private static CompletableFuture<List<AmiRow>> noneIfRefused(Throwable failure) {
        return AmiCalls.refusal(failure) == AsteriskEvent.Refusal.UNREACHABLE
                ? CompletableFuture.failedFuture(failure)
                : CompletableFuture.completedFuture(List.of());
    }

    /** The latest number up to which Asterisk has taken everything: an answer to what is asked now knows of it. */
    private long written() {
        synchronized (unwritten) {
            return unwritten.values().stream()
                            .mapToLong(AsteriskCommand.Store::number)
                            .min()
                            .orElse(latest + 1)
                    - 1;
        }
    }

    private CompletableFuture<?> next(String key) {
        return key.equals(READ) ? read() : write(key);
    }

    private CompletableFuture<?> write(String key) {
        AsteriskCommand.Store wish;
        synchronized (unwritten) {
            wish = unwritten.get(key);
        }
        if (wish == null) {
            // written as the one before it was asked for
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<?> written =
                wish.value().isEmpty() ? link.dbDel(FAMILY, key) : link.dbPut(FAMILY, key, wish.value());
        return written.whenComplete((done, failure) -> {
            if (failure == null || AmiCalls.refusal(failure) != AsteriskEvent.Refusal.UNREACHABLE) {
                synchronized (unwritten) {
                    unwritten.remove(key, wish);
                }
            }
        });
    }

    private CompletableFuture<?> read() {
        long known = written();
        return link.list(AmiListAction.dbGetTree(FAMILY)).whenComplete((rows, failure) -> {
            if (failure == null) {
                Map<String, String> values = new HashMap<>();
                add(rows, values);
                events.accept(new AsteriskEvent.StoreRead(values, known, now()));
            }
        });
    }

    private static void add(List<AmiRow> rows, Map<String, String> values) {
        int skip = FAMILY.length() + 2;
        for (AmiRow row : rows) {
            String key = row.field("Key");
            if (key.startsWith("/" + FAMILY + "/")) {
                values.put(key.substring(skip), row.field("Val"));
            }
        }
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    @Override
    public void connected(String banner) {
        queue.add(List.of(READ));
        queue.open();
    }

    @Override
    public void disconnected(String reason) {
        queue.close();
    }
}
