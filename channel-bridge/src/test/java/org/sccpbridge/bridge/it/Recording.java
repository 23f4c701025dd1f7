package org.sccpbridge.bridge.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sccpbridge.sccp.phone.AudibleTones;
import org.sccpbridge.sccp.phone.AudioCodec;
import org.sccpbridge.sccp.phone.PhoneOptions;

/** The sound files that baresip's module sndfile writes of what it hears, read while they grow: WAV, 16 bit, 8 kHz. */
final class Recording {
    private static final int HEADER_BYTES = 44;
    private static final int WINDOW = AudioCodec.CLOCK_RATE / 5;
    private static final int WINDOWS = 5;

    private final Path directory;
    private final AudibleTones tones;

    Recording(Path directory) {
        this.directory = directory;
        Set<Integer> candidates = new TreeSet<>(PhoneOptions.TONES);
        candidates.add(Seen.FAR_TONE);
        this.tones = new AudibleTones(List.copyOf(candidates));
    }

    /**
     * How far a call is recorded.
     *
     * @param call its file
     */
    record Position(Optional<Path> call, int samples) {}

    /** How far the newest call is recorded. */
    Position position() {
        Optional<Path> newest = newest();
        return new Position(newest, samples(bytes(newest)));
    }

    /** The tones of each fifth of the newest call's last second after {@code from}; nothing while that is not a second long. */
    List<Set<Integer>> lastSecond(Position from) {
        return fifths(from).stream().map(samples -> tones.in(samples, WINDOW)).toList();
    }

    /** How loud that second is: the root mean square of its samples, 0 while it is not a second long. */
    double level(Position from) {
        return Math.sqrt(fifths(from).stream()
                .flatMapToInt(Arrays::stream)
                .mapToDouble(sample -> (double) sample * sample)
                .average()
                .orElse(0));
    }

    private List<int[]> fifths(Position from) {
        Optional<Path> newest = newest();
        byte[] all = bytes(newest);
        int start = samples(all) - WINDOWS * WINDOW;
        List<int[]> fifths = new ArrayList<>();
        if (start < (newest.equals(from.call()) ? from.samples() : 0)) {
            return fifths;
        }
        ByteBuffer in =
                ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).position(HEADER_BYTES + start * Short.BYTES);
        for (int window = 0; window < WINDOWS; window++) {
            int[] samples = new int[WINDOW];
            for (int i = 0; i < WINDOW; i++) {
                samples[i] = in.getShort();
            }
            fifths.add(samples);
        }
        return fifths;
    }

    private Optional<Path> newest() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith("-dec.wav")).max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Optional<Path> call) {
        try {
            byte[] all = call.isPresent() ? Files.readAllBytes(call.orElseThrow()) : new byte[0];
            return all.length < HEADER_BYTES ? new byte[HEADER_BYTES] : all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int samples(byte[] file) {
        return (file.length - HEADER_BYTES) / Short.BYTES;
    }
}
