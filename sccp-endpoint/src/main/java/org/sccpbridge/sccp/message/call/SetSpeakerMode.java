package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.SpeakerMode;

/** Switches the speaker. */
public record SetSpeakerMode(@U32 SpeakerMode speakerMode) implements ToPhone {}
