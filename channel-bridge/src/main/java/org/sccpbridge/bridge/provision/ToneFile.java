package org.sccpbridge.bridge.provision;

import java.util.List;

/**
 * The tones of a network locale, as phones load them from {@code <networkLocale>/g3-tones.xml} of their TFTP server, the 7940 and 7960 from
 * {@code 7960-tones.xml} beside it. No description of the format was ever published; this is read out of published files of several countries,
 * whose values come out as their known frequencies.
 *
 * <p>Each frequency is a digital oscillator at 8 kHz, y(n) = 2 c y(n-1) - y(n-2): {@code c} is its cosine and {@code i} its first value, both with
 * 15 bits behind the point. Of {@code d} each four bits, the lowest first, say how many of the oscillators the next sounding part takes.
 */
public final class ToneFile {
    private static final int SCALE = 1 << 15;
    private static final int SAMPLE_RATE = 8_000;
    /** Of all together, as in the published files. */
    private static final double AMPLITUDE = 5_735;

    private ToneFile() {}

    /** What {@code g3-tones.xml} and {@code 7960-tones.xml} hold. */
    public static String of(Country country) {
        StringBuilder out = new StringBuilder("<tones>\n");
        out.append("<trkLocaleName>").append(country.locale()).append("</trkLocaleName>\n");
        out.append("<trkBaseClearcaseVersion></trkBaseClearcaseVersion>\n");
        out.append("<trkTranslationVersion></trkTranslationVersion>\n");
        append(out, "ringing", country.ringing());
        append(out, "reorder", country.reorder());
        append(out, "busy", country.busy());
        append(out, "odial", country.dial());
        append(out, "idial", country.dial());
        return out.append("</tones>\n").toString();
    }

    private static void append(StringBuilder out, String name, CallProgressTone tone) {
        int oscillator = 0;
        int use = 0;
        int shift = 0;
        out.append("<tone");
        for (CallProgressTone.Part part : tone.parts()) {
            List<Integer> frequencies = part.frequencies();
            for (int frequency : frequencies) {
                oscillator++;
                double turn = 2 * Math.PI * frequency / SAMPLE_RATE;
                long first = Math.round(-AMPLITUDE / frequencies.size() * Math.sin(turn));
                attribute(out, "c" + oscillator, Math.round(SCALE * Math.cos(turn)));
                attribute(out, "i" + oscillator, first);
            }
            if (part.sounds()) {
                use |= frequencies.size() << shift;
                shift += 4;
            }
        }
        attribute(out, "d", use);
        out.append(" t=\"").append(name).append("\">\n");
        for (CallProgressTone.Part part : tone.parts()) {
            out.append("<part m=\"").append(part.sounds() ? "on" : "off").append('"');
            attribute(out, "t", part.millis());
            out.append("/>\n");
        }
        out.append("<repeat");
        attribute(out, "c", CallProgressTone.FOR_EVER);
        out.append("/>\n</tone>\n");
    }

    private static void attribute(StringBuilder out, String name, long value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }
}
