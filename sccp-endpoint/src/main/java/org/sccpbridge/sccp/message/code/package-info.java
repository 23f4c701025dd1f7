/** The numbers of the protocol and their names. */
@NullMarked
package org.sccpbridge.sccp.message.code;

import org.jspecify.annotations.NullMarked;
