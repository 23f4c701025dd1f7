package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Who can be reached, and how, on Asterisk 16. */
@AsteriskServer(version = 16, sip = true)
class Reaching16IT extends OnOneBench implements ReachingScenarios {}
