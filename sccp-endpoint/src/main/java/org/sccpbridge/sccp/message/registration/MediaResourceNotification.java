package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** Streams of a bridge. */
public record MediaResourceNotification(
        @U32 int deviceType,
        @U32 int numberOfInServiceStreams,
        @U32 int maxStreamsPerConf,
        @U32 int numberOfOutOfServiceStreams)
        implements FromPhone {}
