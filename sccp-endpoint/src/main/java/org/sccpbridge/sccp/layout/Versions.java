package org.sccpbridge.sccp.layout;

/** The range of protocol versions that layouts are expanded for. */
public final class Versions {
    /** Newest protocol version anybody was seen to negotiate (capture, published dumps). */
    public static final int MAX = 22;

    private Versions() {}

    /** The nearest version that has layouts. */
    public static int clamp(int version) {
        return Math.max(0, Math.min(version, MAX));
    }
}
