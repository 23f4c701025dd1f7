package org.sccpbridge.sccp.layout;

import java.lang.annotation.Annotation;

/** The version range of a kind annotation. */
final class Ranges {
    private static final int[] ALL = {0, Versions.MAX};

    private Ranges() {}

    static boolean contains(Annotation kind, int version) {
        int[] range = of(kind);
        return range[0] <= version && version <= range[1];
    }

    static boolean valid(Annotation kind) {
        int[] range = of(kind);
        return range[0] >= 0 && range[0] <= range[1] && range[1] <= Versions.MAX;
    }

    static int[] of(Annotation kind) {
        if (kind instanceof U8 u8) {
            return new int[] {u8.since(), u8.until()};
        } else if (kind instanceof U16 u16) {
            return new int[] {u16.since(), u16.until()};
        } else if (kind instanceof U32 u32) {
            return new int[] {u32.since(), u32.until()};
        } else if (kind instanceof Text text) {
            return new int[] {text.since(), text.until()};
        } else if (kind instanceof ZText text) {
            return new int[] {text.since(), text.until()};
        } else if (kind instanceof Bytes bytes) {
            return new int[] {bytes.since(), bytes.until()};
        } else if (kind instanceof Blob blob) {
            return new int[] {blob.since(), blob.until()};
        } else if (kind instanceof PadAfter pad) {
            return new int[] {pad.since(), pad.until()};
        }
        return ALL;
    }
}
