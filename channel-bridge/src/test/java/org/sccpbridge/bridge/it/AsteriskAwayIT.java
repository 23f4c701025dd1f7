package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.ari.asterisk.AsteriskServer;

@AsteriskServer(version = 22)
class AsteriskAwayIT extends AsteriskAwayScenarios {
    AsteriskAwayIT(AsteriskInstance asterisk) {
        super(asterisk);
    }
}
