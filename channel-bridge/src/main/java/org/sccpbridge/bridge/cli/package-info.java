/** The commands of {@code sccp-bridge}. */
@NullMarked
package org.sccpbridge.bridge.cli;

import org.jspecify.annotations.NullMarked;
