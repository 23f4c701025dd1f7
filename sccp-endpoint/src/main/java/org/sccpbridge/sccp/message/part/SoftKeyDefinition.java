package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.code.SoftKeyEventCode;

/** A soft key: label, usually a dictionary code, and event number. */
public record SoftKeyDefinition(
        @Text(16) String softKeyLabel, @U32 SoftKeyEventCode softKeyEvent) {}
