package org.sccpbridge.sccp.message.code;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A codec in RTP, by RFC 3551 and the codecs' own payload specifications. A frame is the least that can be sent; of codecs that
 * code each sample for itself it is one millisecond.
 *
 * @param encodingName as in SDP
 * @param number static payload number, -1 when both ends have to agree on one
 * @param clockRate ticks of the time stamp in a second; G.722 counts 8000 although it samples 16000
 * @param frameTicks ticks of the clock in a frame; 0 for video and other streams without frames of a fixed duration
 * @param frameBytes bytes of a frame; 0 when they vary
 * @param ptime usual milliseconds of a packet; 0 for streams without frames
 */
public record RtpFormat(String encodingName, int number, int clockRate, int frameTicks, int frameBytes, int ptime) {
    private static final int MILLIS = 1000;

    /** PayloadType, name, number, clock rate, ticks and bytes of a frame, milliseconds of a packet. */
    private static final Map<Integer, RtpFormat> BY_CODE = """
              2 PCMA             8  8000   8   8 20
              3 PCMA             8  8000   8   8 20
              4 PCMU             0  8000   8   8 20
              5 PCMU             0  8000   8   8 20
              6 G722             9  8000   8   8 20
              7 G722             9  8000   8   8 20
              8 G722             9  8000   8   8 20
              9 G723             4  8000 240  24 30
             10 G728            15  8000  20   5 20
             11 G729            18  8000  80  10 20
             12 G729            18  8000  80  10 20
             13 MPA             14 90000   0   0  0
             14 MPA             14 90000   0   0  0
             15 G729            18  8000  80  10 20
             16 G729            18  8000  80  10 20
             18 GSM              3  8000 160  33 20
             19 GSM-HR-08       -1  8000 160  14 20
             20 GSM-EFR         -1  8000 160  31 20
             25 L16             -1 16000  16  32 20
             40 G7221           -1 16000 320  80 20
             41 G7221           -1 16000 320  60 20
             42 mpeg4-generic   -1 48000   0   0  0
             43 MP4A-LATM       -1 90000   0   0  0
             44 MP4A-LATM       -1 90000   0   0  0
             45 MP4A-LATM       -1 90000   0   0  0
             46 MP4A-LATM       -1 90000   0   0  0
             47 MP4A-LATM       -1 90000   0   0  0
             48 MP4A-LATM       -1 90000   0   0  0
             49 MP4A-LATM       -1 90000   0   0  0
             80 GSM              3  8000 160  33 20
             82 G726-32         -1  8000   8   4 20
             83 G726-24         -1  8000   8   3 20
             84 G726-16         -1  8000   8   2 20
             85 G729            18  8000  80  10 20
             86 iLBC            -1  8000 240  50 30
             89 isac            -1 16000 480   0 30
             90 opus            -1 48000 960   0 20
             97 AMR             -1  8000 160   0 20
             98 AMR-WB          -1 16000 320   0 20
            100 H261            31 90000   0   0  0
            101 H263            34 90000   0   0  0
            102 H263-1998       -1 90000   0   0  0
            103 H264            -1 90000   0   0  0
            104 H264-SVC        -1 90000   0   0  0
            106 H224            -1  4800   0   0  0
            109 H265            -1 90000   0   0  0
            110 H264            -1 90000   0   0  0
            257 telephone-event -1  8000   0   0  0
            """.lines()
            .map(row -> row.strip().split(" +"))
            .collect(Collectors.toUnmodifiableMap(row -> Integer.valueOf(row[0]), RtpFormat::of));

    private static RtpFormat of(String... row) {
        int[] numbers = Arrays.stream(row).skip(2).mapToInt(Integer::parseInt).toArray();
        return new RtpFormat(row[1], numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    static @Nullable RtpFormat of(int code) {
        return BY_CODE.get(code);
    }

    /** The static payload number; empty when both ends have to agree on one. */
    public OptionalInt payloadType() {
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Ticks of the time stamp from packet to packet: whole frames only. */
    public int ticks(int packetMillis) {
        return frames(packetMillis) * frameTicks;
    }

    /** Bytes of the payload: whole frames only; 0 when they vary. */
    public int bytes(int packetMillis) {
        return frames(packetMillis) * frameBytes;
    }

    /** Whole frames in a packet. */
    public int frames(int packetMillis) {
        return frameTicks == 0 ? 0 : packetMillis * (clockRate / MILLIS) / frameTicks;
    }
}
