package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.message.ToPhone;

/** Tells the phone to watch for hook flashes; a 7911 drops the connection on it (observed). */
public record SetHookFlashDetect() implements ToPhone {}
