/** Reads {@code sccp-bridge.conf} and {@code sccp.conf} into an immutable, typed {@link BridgeConfig}. */
@NullMarked
package org.sccpbridge.bridge.config;

import org.jspecify.annotations.NullMarked;
