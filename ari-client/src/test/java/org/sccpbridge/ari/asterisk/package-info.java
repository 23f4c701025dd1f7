/** A private, real Asterisk for integration tests. */
@NullMarked
package org.sccpbridge.ari.asterisk;

import org.jspecify.annotations.NullMarked;
