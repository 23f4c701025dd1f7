package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.AlarmSeverity;

/** Why the phone started anew, as text. */
public record Alarm(
        @U32 AlarmSeverity alarmSeverity,
        @Text(80) String text,
        @U32 int parm1,
        @U32 int parm2) implements FromPhone {}
