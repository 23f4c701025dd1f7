/** Conversations as others recorded them (pcap, pcapng, hex) and as the server sees them, written as lines or as pcapng. */
@NullMarked
package org.sccpbridge.sccp.capture;

import org.jspecify.annotations.NullMarked;
