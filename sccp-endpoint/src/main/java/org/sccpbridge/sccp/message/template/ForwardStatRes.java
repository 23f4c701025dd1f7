package org.sccpbridge.sccp.message.template;

import org.sccpbridge.sccp.layout.PadAfter;
import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** The forwards of a line; packed 25-byte numbers from protocol 18 on. */
public record ForwardStatRes(
        @U32 int activeForward,
        @U32 int lineNumber,
        @U32 int forwardAllActive,

        @Text(value = 24, until = 17) @Text(value = 25, since = 18)
        String forwardAllDirnum,

        @U32 int forwardBusyActive,

        @Text(value = 24, until = 17) @Text(value = 25, since = 18)
        String forwardBusyDirnum,

        @U32 int forwardNoAnswerActive,

        @Text(value = 24, until = 17) @Text(value = 25, since = 18) @PadAfter(value = 1, since = 18)
        String forwardNoAnswerDirnum)
        implements ToPhone {}
