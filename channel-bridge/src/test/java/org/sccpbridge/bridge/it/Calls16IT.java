package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** The call scenarios on Asterisk 16. */
@AsteriskServer(version = 16)
class Calls16IT extends Calls {}
