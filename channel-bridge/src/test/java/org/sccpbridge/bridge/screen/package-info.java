/** What phones of different models show at the moments that matter, as pictures of characters. */
@NullMarked
package org.sccpbridge.bridge.screen;

import org.jspecify.annotations.NullMarked;
