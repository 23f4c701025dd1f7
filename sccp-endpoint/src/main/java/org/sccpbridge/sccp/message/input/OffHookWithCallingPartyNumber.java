package org.sccpbridge.sccp.message.input;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** Off hook with an own number (gateways). */
public record OffHookWithCallingPartyNumber(
        @Text(value = 24, until = 17) @Text(value = 25, since = 18)
        String callingPartyNumber,

        @Text(value = 24, until = 17) @Text(value = 25, since = 18) @Optional
        String cgpnVoiceMailbox,

        @U32 @Optional int lineInstance)
        implements FromPhone {}
