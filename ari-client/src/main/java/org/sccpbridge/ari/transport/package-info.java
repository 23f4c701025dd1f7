/** HTTP/1.1 over a fixed pool of persistent connections, the WebSocket of events, and their way back after a failure. */
@NullMarked
package org.sccpbridge.ari.transport;

import org.jspecify.annotations.NullMarked;
