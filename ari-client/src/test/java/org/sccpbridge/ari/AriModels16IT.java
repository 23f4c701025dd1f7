package org.sccpbridge.ari;

import java.util.Set;
import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Asterisk 16 lacks a little: it ignores such a parameter and answers 404 to such a request. */
@AsteriskServer(version = 16)
class AriModels16IT extends AriModelsCheck {

    AriModels16IT(AsteriskInstance asterisk) {
        super(
                asterisk,
                Set.of(
                        "DELETE /channels/x?reason_code",
                        "POST /channels/externalMedia?data",
                        "POST /channels/x/progress"));
    }
}
