/** Structures that several messages share. */
@NullMarked
package org.sccpbridge.sccp.message.part;

import org.jspecify.annotations.NullMarked;
