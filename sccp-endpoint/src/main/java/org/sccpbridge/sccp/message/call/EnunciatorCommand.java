package org.sccpbridge.sccp.message.call;

import org.sccpbridge.sccp.message.ToPhone;

/** Known by name only. */
public record EnunciatorCommand() implements ToPhone {}
