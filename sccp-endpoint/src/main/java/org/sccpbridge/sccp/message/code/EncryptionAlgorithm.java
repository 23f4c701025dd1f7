package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Encryption algorithm values. */
public record EncryptionAlgorithm(int code) implements Code {
    /** No SRTP. */
    public static final EncryptionAlgorithm NONE = new EncryptionAlgorithm(0);
    /** SRTP AES-CM/SHA1-32. */
    public static final EncryptionAlgorithm AES_CM_128_HMAC_SHA1_32 = new EncryptionAlgorithm(1);
    /** SRTP AES-CM/SHA1-80. */
    public static final EncryptionAlgorithm AES_CM_128_HMAC_SHA1_80 = new EncryptionAlgorithm(2);
    /** SRTP F8/SHA1-32. */
    public static final EncryptionAlgorithm F8_128_HMAC_SHA1_32 = new EncryptionAlgorithm(3);
    /** SRTP F8/SHA1-80. */
    public static final EncryptionAlgorithm F8_128_HMAC_SHA1_80 = new EncryptionAlgorithm(4);
    /** SRTP AES-128-GCM. */
    public static final EncryptionAlgorithm AEAD_AES_128_GCM = new EncryptionAlgorithm(5);
    /** SRTP AES-256-GCM. */
    public static final EncryptionAlgorithm AEAD_AES_256_GCM = new EncryptionAlgorithm(6);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
