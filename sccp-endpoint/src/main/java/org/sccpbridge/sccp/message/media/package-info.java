/** RTP: channels, statistics, multicast, digits in the stream, ports, bandwidth reservation. */
@NullMarked
package org.sccpbridge.sccp.message.media;

import org.jspecify.annotations.NullMarked;
