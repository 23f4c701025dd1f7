/** Texts on the display. */
@NullMarked
package org.sccpbridge.sccp.message.display;

import org.jspecify.annotations.NullMarked;
