package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.ari.asterisk.AsteriskServer;

@AsteriskServer(version = 16)
class AsteriskAway16IT extends AsteriskAwayScenarios {
    AsteriskAway16IT(AsteriskInstance asterisk) {
        super(asterisk);
    }
}
