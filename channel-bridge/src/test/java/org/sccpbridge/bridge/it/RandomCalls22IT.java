package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Random users on Asterisk 22. */
@AsteriskServer(version = 22)
class RandomCalls22IT extends OnOneBench implements RandomCallsScenario {}
