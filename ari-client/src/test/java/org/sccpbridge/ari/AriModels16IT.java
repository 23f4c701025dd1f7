package org.sccpbridge.ari;

import java.util.Set;
import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Asterisk 16 lacks a little: such a field stays empty there, such a parameter is ignored. */
@AsteriskServer(version = 16)
class AriModels16IT extends AriModelsCheck {

    AriModels16IT(AsteriskInstance asterisk) {
        super(asterisk, Set.of());
    }
}
