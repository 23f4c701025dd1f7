package org.sccpbridge.sccp.message;

import org.sccpbridge.sccp.layout.Octets;

/** A message without a layout: its id and its bytes. */
public record UnknownMessage(int id, Octets body) implements Message {}
