/** What Asterisk says about its channels, bridges and other things. Unknown fields are ignored, missing ones empty. */
@NullMarked
package org.sccpbridge.ari.model;

import org.jspecify.annotations.NullMarked;
