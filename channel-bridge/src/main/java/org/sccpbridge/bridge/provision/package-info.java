/** Files that phones load from their TFTP server. */
@NullMarked
package org.sccpbridge.bridge.provision;

import org.jspecify.annotations.NullMarked;
