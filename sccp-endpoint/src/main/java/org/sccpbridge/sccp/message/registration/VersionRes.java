package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.message.ToPhone;

/** The load the phone should run; empty: any. */
public record VersionRes(@Text(16) String versionStr) implements ToPhone {}
