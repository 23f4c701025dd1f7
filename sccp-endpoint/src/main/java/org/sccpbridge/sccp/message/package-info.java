/**
 * The messages, one record each, in packages by conversation. {@code MessageCatalog} is the table of them all: start there.
 */
@NullMarked
package org.sccpbridge.sccp.message;

import org.jspecify.annotations.NullMarked;
