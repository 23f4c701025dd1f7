package org.sccpbridge.sccp.layout;

/**
 * A number with a name: the enumerations of the protocol. Values nobody has named stay what they are, so that a peer
 * newer than this code loses nothing.
 */
public interface Code {
    /** The number on the wire. */
    int code();

    /** The constant's name, or {@code Tone(0x7B)} when the number has none. */
    static String describe(Code value) {
        return CodeNames.of(value);
    }
}
