package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Alarm severity values. */
public record AlarmSeverity(int code) implements Code {
    /** Critical. */
    public static final AlarmSeverity CRITICAL = new AlarmSeverity(0);
    /** Warning. */
    public static final AlarmSeverity WARNING = new AlarmSeverity(1);
    /** Informational. */
    public static final AlarmSeverity INFORMATIONAL = new AlarmSeverity(2);
    /** Unknown. */
    public static final AlarmSeverity UNKNOWN = new AlarmSeverity(4);
    /** Major. */
    public static final AlarmSeverity MAJOR = new AlarmSeverity(7);
    /** Minor. */
    public static final AlarmSeverity MINOR = new AlarmSeverity(8);
    /** Marginal. */
    public static final AlarmSeverity MARGINAL = new AlarmSeverity(10);
    /** Trace info. */
    public static final AlarmSeverity TRACE_INFO = new AlarmSeverity(20);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
