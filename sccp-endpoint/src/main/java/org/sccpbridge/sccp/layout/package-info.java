/**
 * The layout of message bodies, stated as annotations on records: {@code Layout} reads the statement once at start-up,
 * an engine ({@code LayoutInterpreter}) reads and writes bodies by it.
 */
@NullMarked
package org.sccpbridge.sccp.layout;

import org.jspecify.annotations.NullMarked;
