package org.sccpbridge.sccp.message.input;

import org.sccpbridge.sccp.layout.Custom;
import org.sccpbridge.sccp.message.FromPhone;

/** All digits at once. */
@Custom(EnblocCallLayout.class)
public record EnblocCall(String calledParty, int lineInstance) implements FromPhone {}
