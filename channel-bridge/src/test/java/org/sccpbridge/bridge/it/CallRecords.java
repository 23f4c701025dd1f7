package org.sccpbridge.bridge.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sccpbridge.ari.asterisk.AsteriskInstance;

/** What Asterisk writes for those who bill: lines of cdr-csv. */
final class CallRecords {
    private final Path file;
    private final int seen;

    private CallRecords(Path file) {
        this.file = file;
        this.seen = lines().size();
    }

    static CallRecords of(AsteriskInstance asterisk) {
        Path log = asterisk.log().getParent();
        return new CallRecords(log.resolve("cdr-csv").resolve("Master.csv"));
    }

    /**
     * The fields that say who pays for what.
     *
     * @param seconds from the beginning of the call to its end
     * @param billed from the answer to the end
     */
    record Line(
            String account,
            String src,
            String dst,
            String channel,
            String dstchannel,
            int seconds,
            int billed,
            String disposition,
            String uniqueid,
            String userField) {
        /** {@code alice pays 1001 to 2101 on Local/2101@from-sccp}: without the channel's number. */
        String leg() {
            return (account.isEmpty() ? "nobody" : account) + " pays " + src + " to " + dst + " on "
                    + channel.replaceFirst("-[0-9a-f]{8}(;[12])?$", "");
        }
    }

    private static Line parsed(String text) {
        // quotes within fields are doubled, and only the caller id, which is not looked at, has any
        String[] fields = text.replace("\"", "").split(",", -1);
        int end = fields.length;
        return new Line(
                fields[0],
                fields[1],
                fields[2],
                fields[5],
                fields[6],
                Integer.parseInt(fields[end - 6]),
                Integer.parseInt(fields[end - 5]),
                fields[end - 4],
                fields[end - 2],
                fields[end - 1]);
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines written since this was made. */
    List<Line> fresh() {
        List<String> all = lines();
        return all.subList(seen, all.size()).stream().map(CallRecords::parsed).toList();
    }
}
