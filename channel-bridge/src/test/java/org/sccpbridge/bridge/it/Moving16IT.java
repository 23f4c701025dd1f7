package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Calls that move and grow, in each way and with everybody, on Asterisk 16. */
@AsteriskServer(version = 16, sip = true)
class Moving16IT extends OnOneBench implements MovingScenarios {}
