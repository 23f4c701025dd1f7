package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Who can be reached, and how, on Asterisk 22. */
@AsteriskServer(version = 22, sip = true)
class Reaching22IT extends OnOneBench implements ReachingScenarios {}
