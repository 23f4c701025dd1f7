/** Phones as the switchboard sees them: who may register, what they say, what they are told. */
@NullMarked
package org.sccpbridge.bridge.phone;

import org.jspecify.annotations.NullMarked;
