package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.MicrophoneMode;

/** Switches the microphone. */
public record SetMicroMode(@U32 MicrophoneMode micMode) implements ToPhone {}
