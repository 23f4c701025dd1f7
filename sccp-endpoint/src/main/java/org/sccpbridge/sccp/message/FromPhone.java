package org.sccpbridge.sccp.message;

/** A message that phones send. Open, so that a new message is one record and one row of {@link MessageCatalog}. */
public non-sealed interface FromPhone extends Message {}
