package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** The local time, and the time in seconds since 1970. */
public record TimeDateRes(
        @U32 int wYear,
        @U32 int wMonth,
        @U32 int wDayOfWeek,
        @U32 int wDay,
        @U32 int wHour,
        @U32 int wMinute,
        @U32 int wSecond,
        @U32 int wMilliseconds,
        @U32 int systemTime)
        implements ToPhone {}
