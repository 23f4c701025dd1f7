/** Messages of hardware conference bridges. */
@NullMarked
package org.sccpbridge.sccp.message.conference;

import org.jspecify.annotations.NullMarked;
