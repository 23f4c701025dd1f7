/** The events of an ARI application, sealed under {@link org.sccpbridge.ari.event.AriEvent}. */
@NullMarked
package org.sccpbridge.ari.event;

import org.jspecify.annotations.NullMarked;
