/** What the user does: hook, keys, buttons, soft keys. */
@NullMarked
package org.sccpbridge.sccp.message.input;

import org.jspecify.annotations.NullMarked;
