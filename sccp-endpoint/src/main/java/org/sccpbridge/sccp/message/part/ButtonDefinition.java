package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.U8;
import org.sccpbridge.sccp.message.code.ButtonType;

/** What a button is. */
public record ButtonDefinition(@U8 int instanceNumber, @U8 ButtonType buttonDefinition) {}
