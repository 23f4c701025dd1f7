package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.Bytes;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.layout.Secret;
import org.sccpbridge.sccp.layout.Skip;
import org.sccpbridge.sccp.layout.U16;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.code.EncryptionAlgorithm;

/** SRTP keys of a stream; never printed. CallManager 4 ends before the last two words (capture). */
public record MediaEncryptionKeyInfo(
        @U32 EncryptionAlgorithm algorithmID,
        @U16 int keylen,
        @U16 int saltlen,
        @Secret @Bytes(value = 16, length = "keylen") Octets key,
        @Secret @Bytes(value = 16, length = "saltlen") Octets salt,
        @Skip("CallManager 4") @U32 int isMKIPresent,
        @Skip("CallManager 4") @U32 int keyDerivationRate) {
    /** No encryption. */
    public static final MediaEncryptionKeyInfo NONE =
            new MediaEncryptionKeyInfo(EncryptionAlgorithm.NONE, 0, 0, Octets.EMPTY, Octets.EMPTY, 0, 0);

    @Override
    public String toString() {
        return "MediaEncryptionKeyInfo[" + algorithmID + ", key and salt hidden]";
    }
}
