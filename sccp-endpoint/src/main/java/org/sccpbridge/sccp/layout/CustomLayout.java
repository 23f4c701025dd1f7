package org.sccpbridge.sccp.layout;

/** Reader and writer of a body that annotations cannot state. */
public interface CustomLayout<M extends Record> {
    /** Reads what is there; missing bytes read as zero. */
    M read(BodyReader in, CodecContext context);

    /** Writes the whole body, without the padding to a multiple of 4. */
    void write(M message, BodyWriter out, CodecContext context);
}
