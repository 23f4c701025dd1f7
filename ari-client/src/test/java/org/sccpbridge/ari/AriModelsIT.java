package org.sccpbridge.ari;

import java.util.Set;
import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Asterisk 22 documents all that the client uses. */
@AsteriskServer(version = 22)
class AriModelsIT extends AriModelsCheck {

    AriModelsIT(AsteriskInstance asterisk) {
        super(asterisk, Set.of());
    }
}
