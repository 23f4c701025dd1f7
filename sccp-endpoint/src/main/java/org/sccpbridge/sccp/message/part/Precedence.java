package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.code.CallPriority;
import org.sccpbridge.sccp.message.code.PrecedenceDomain;

/** Precedence of a call; 4 (routine) in every capture. */
public record Precedence(
        @U32 CallPriority precedenceLevel, @U32 PrecedenceDomain precedenceDomain) {}
