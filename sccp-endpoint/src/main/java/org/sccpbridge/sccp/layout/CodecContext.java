package org.sccpbridge.sccp.layout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What decides how a body is read and written: the negotiated protocol version (not the header word) and the peer's text
 * encoding.
 */
public record CodecContext(int version, Charset charset) {
    public CodecContext {
        version = Versions.clamp(version);
    }

    /** Latin-1 texts: every phone that did not set the UTF-8 feature bit. */
    public static CodecContext latin1(int version) {
        return new CodecContext(version, StandardCharsets.ISO_8859_1);
    }

    /** UTF-8 texts. */
    public static CodecContext utf8(int version) {
        return new CodecContext(version, StandardCharsets.UTF_8);
    }
}
