package org.sccpbridge.bridge.switchboard;

/** What one feature alone cares about, beside the fields of a {@link Call}, {@link Line} or {@link Phone}: always a record. */
public interface Extra {}
