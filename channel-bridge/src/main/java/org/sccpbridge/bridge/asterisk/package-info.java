/** The links to Asterisk: what the switchboard wants done becomes ARI and AMI requests, what Asterisk says becomes events. */
@NullMarked
package org.sccpbridge.bridge.asterisk;

import org.jspecify.annotations.NullMarked;
