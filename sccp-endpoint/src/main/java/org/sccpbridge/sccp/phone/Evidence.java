package org.sccpbridge.sccp.phone;

/**
 * What a statement about a model rests on.
 *
 * @param of what was seen, or which relative it is taken from
 */
public record Evidence(Kind kind, String of) {

    /** How good it is, the best first. */
    public enum Kind {
        /** Seen in a capture of a real phone. */
        CAPTURE,
        /** In a frame dump that a user published. */
        PUBLISHED,
        /** What a server says it observed of the model. */
        OBSERVED,
        /** Taken from a related model; not known of this one. */
        RELATIVE
    }

    static Evidence capture(String of) {
        return new Evidence(Kind.CAPTURE, of);
    }

    static Evidence published(String of) {
        return new Evidence(Kind.PUBLISHED, of);
    }

    static Evidence observed(String of) {
        return new Evidence(Kind.OBSERVED, of);
    }

    static Evidence relative(String of) {
        return new Evidence(Kind.RELATIVE, of);
    }
}
