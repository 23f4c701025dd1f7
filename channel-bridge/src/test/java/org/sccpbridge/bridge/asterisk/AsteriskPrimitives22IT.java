package org.sccpbridge.bridge.asterisk;

import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.ari.asterisk.AsteriskServer;

@AsteriskServer
class AsteriskPrimitives22IT extends AsteriskPrimitives {
    AsteriskPrimitives22IT(AsteriskInstance asterisk) {
        super(asterisk);
    }
}
