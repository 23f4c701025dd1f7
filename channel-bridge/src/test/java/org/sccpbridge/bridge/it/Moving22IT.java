package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Calls that move and grow, in each way and with everybody, on Asterisk 22. */
@AsteriskServer(version = 22, sip = true)
class Moving22IT extends OnOneBench implements MovingScenarios {}
