package org.sccpbridge.sccp.phone;

import io.netty.buffer.ByteBuf;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The last 200 ms that a port received, and which tones are in it; confined to the port's event loop. */
final class HeardAudio {
    private static final int WINDOW = AudioCodec.CLOCK_RATE / 5;
    private static final int ENOUGH = WINDOW / 2;
    private static final long STALE_NANOS = 200_000_000L;
    private static final double AUDIBLE_LEVEL = 100;
    /** Lower than one of ten equal tones, higher than the side bands that the packet tags cause. */
    private static final double AUDIBLE_SHARE = 0.06;

    private final Set<Integer> candidates;
    private final byte[] window = new byte[WINDOW];
    private final Map<Integer, Long> taggedNanos = new HashMap<>();
    private AudioCodec codec = AudioCodec.ULAW;
    private long total;
    private long lastNanos;

    HeardAudio(Set<Integer> candidates) {
        this.candidates = candidates;
    }

    void add(AudioCodec with, ByteBuf payload, @Nullable PacketTag tag, long now) {
        if (with != codec || now - lastNanos > STALE_NANOS) {
            total = 0;
            taggedNanos.clear();
        }
        codec = with;
        lastNanos = now;
        int length = Math.min(payload.readableBytes(), WINDOW);
        for (int i = 0; i < length; i++) {
            window[(int) ((total + i) % WINDOW)] = payload.getByte(payload.readerIndex() + i);
        }
        total += length;
        if (!with.decodable() && tag != null && candidates.contains(tag.tone())) {
            taggedNanos.put(tag.tone(), now);
        }
    }

    /** The candidates heard: by measurement for G.711, by the senders' tags for G.722. */
    Set<Integer> tones() {
        if (System.nanoTime() - lastNanos > STALE_NANOS || total < ENOUGH) {
            return Set.of();
        }
        if (!codec.decodable()) {
            return recentlyTagged();
        }
        int[] samples = new int[(int) Math.min(total, WINDOW)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = codec.decode(window[(int) ((total - samples.length + i) % WINDOW)]);
        }
        Set<Integer> heard = new TreeSet<>();
        if (Goertzel.level(samples) >= AUDIBLE_LEVEL) {
            for (int candidate : candidates) {
                if (Goertzel.share(samples, candidate) >= AUDIBLE_SHARE) {
                    heard.add(candidate);
                }
            }
        }
        return Set.copyOf(heard);
    }

    private Set<Integer> recentlyTagged() {
        return taggedNanos.entrySet().stream()
                .filter(tone -> lastNanos - tone.getValue() <= STALE_NANOS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
