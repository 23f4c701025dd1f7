/** Video channels and commands. */
@NullMarked
package org.sccpbridge.sccp.message.video;

import org.jspecify.annotations.NullMarked;
