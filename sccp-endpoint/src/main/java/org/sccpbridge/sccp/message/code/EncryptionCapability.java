package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Encryption capability values. */
public record EncryptionCapability(int code) implements Code {
    /** No encryption. */
    public static final EncryptionCapability NOT_CAPABLE = new EncryptionCapability(0);
    /** Encryption possible. */
    public static final EncryptionCapability CAPABLE = new EncryptionCapability(1);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
