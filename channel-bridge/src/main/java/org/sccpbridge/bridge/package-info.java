/** The daemon. */
@NullMarked
package org.sccpbridge.bridge;

import org.jspecify.annotations.NullMarked;
