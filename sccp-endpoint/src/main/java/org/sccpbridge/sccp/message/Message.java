package org.sccpbridge.sccp.message;

/** A message of either direction, or one nobody knows. */
public sealed interface Message permits FromPhone, ToPhone, UnknownMessage {}
