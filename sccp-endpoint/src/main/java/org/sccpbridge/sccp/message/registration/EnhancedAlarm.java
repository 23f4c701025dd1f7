package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.message.FromPhone;

/** Alarm as XML. */
public record EnhancedAlarm(
        @Text(value = 2048, padded = false) String alarmInfo) implements FromPhone {}
