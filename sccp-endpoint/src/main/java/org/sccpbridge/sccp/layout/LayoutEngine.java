package org.sccpbridge.sccp.layout;

/** Makes codecs from layouts. All engines give the same bytes and the same records. */
public interface LayoutEngine {
    /** The codec of a layout; safe for use by several threads. */
    <M extends Record> MessageCodec<M> codec(Layout<M> layout);
}
