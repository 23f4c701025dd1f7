package org.sccpbridge.sccp.dialect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.sccpbridge.sccp.message.code.PhoneFeatureBit;

/** The feature word of RegisterReq. */
public record PhoneFeatures(int bits) {
    private static final int FIRST_DYNAMIC = 8;

    /** Whether texts are UTF-8; all others are Latin-1, whatever their version (7921 at 16: published dump). */
    public boolean utf8() {
        return (bits & PhoneFeatureBit.UTF8) != 0;
    }

    /** The encoding of texts. */
    public Charset charset() {
        return utf8() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }

    /** Whether prompts of any length are understood; a 7912 claims it at version 6, which is too low (capture). */
    public boolean dynamicMessages(int version) {
        return version >= FIRST_DYNAMIC && (bits & PhoneFeatureBit.DYNAMIC_MESSAGES) != 0;
    }
}
