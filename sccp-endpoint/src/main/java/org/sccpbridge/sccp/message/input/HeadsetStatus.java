package org.sccpbridge.sccp.message.input;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.HeadsetMode;

/** Headset switched on or off. */
public record HeadsetStatus(@U32 HeadsetMode headsetStatus) implements FromPhone {}
