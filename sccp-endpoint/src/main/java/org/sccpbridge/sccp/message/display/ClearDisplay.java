package org.sccpbridge.sccp.message.display;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** Removes the text of DisplayText. */
public record ClearDisplay(@U32 @Optional int unknown) implements ToPhone {}
