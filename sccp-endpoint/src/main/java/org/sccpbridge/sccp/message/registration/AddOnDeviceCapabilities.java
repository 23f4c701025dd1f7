package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.Bytes;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** A side-car is there (7915, 7916: published dumps). */
public record AddOnDeviceCapabilities(
        @U32 int instance,
        @U32 int type,
        @U32 int maxAllowed,
        @Bytes(24) Octets reserved,
        @Text(128) String text) implements FromPhone {}
