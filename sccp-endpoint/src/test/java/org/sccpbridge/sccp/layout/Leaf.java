package org.sccpbridge.sccp.layout;

/**
 * A value on the wire.
 *
 * @param path such as {@code caps[0].payloadCapability}
 * @param offset in the body
 */
public record Leaf(String path, int offset, int size, Object value) {
    /** The field's own name. */
    public String name() {
        String last = path.substring(path.lastIndexOf('.') + 1);
        return last.replaceAll("\\[\\d+]", "");
    }

    /** The path without the places in lists. */
    public String field() {
        return path.replaceAll("\\[\\d+]", "");
    }
}
