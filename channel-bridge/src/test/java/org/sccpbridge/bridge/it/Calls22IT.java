package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** The call scenarios on Asterisk 22. */
@AsteriskServer(version = 22)
class Calls22IT extends Calls {}
