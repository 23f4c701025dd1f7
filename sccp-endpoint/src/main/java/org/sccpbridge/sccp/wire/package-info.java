/** Frames: length, version, message id, body; bounds on what the network sends. */
@NullMarked
package org.sccpbridge.sccp.wire;

import org.jspecify.annotations.NullMarked;
