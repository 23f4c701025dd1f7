package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.ResetType;

/** Restart; the phone closes the connection. */
public record Reset(@U32 ResetType resetType) implements ToPhone {}
