package org.sccpbridge.bridge.asterisk;

import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.ari.asterisk.AsteriskServer;

@AsteriskServer(version = 16)
class AsteriskPrimitives16IT extends AsteriskPrimitives {
    AsteriskPrimitives16IT(AsteriskInstance asterisk) {
        super(asterisk);
    }
}
