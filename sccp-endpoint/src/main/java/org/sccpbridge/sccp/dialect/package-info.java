/** What differs between protocol versions and models: which message says a thing, and which models need care. */
@NullMarked
package org.sccpbridge.sccp.dialect;

import org.jspecify.annotations.NullMarked;
