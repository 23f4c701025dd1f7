package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.SoftKeySet;

/** Chooses a soft key set; a cleared bit hides the key of that position. */
public record SelectSoftKeys(
        @U32 int lineInstance,
        @U32 int callReference,
        @U32 SoftKeySet softKeySetIndex,
        @U32 int validKeyMask) implements ToPhone {}
