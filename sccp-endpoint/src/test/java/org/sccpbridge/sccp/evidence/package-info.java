/** Proof of the catalogue: what a foreign dissector reads, what is written down about every message. */
@NullMarked
package org.sccpbridge.sccp.evidence;

import org.jspecify.annotations.NullMarked;
