/** Asterisk REST Interface client. */
@NullMarked
package org.sccpbridge.ari;

import org.jspecify.annotations.NullMarked;
