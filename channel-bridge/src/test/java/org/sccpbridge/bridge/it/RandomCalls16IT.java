package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Random users on Asterisk 16. */
@AsteriskServer(version = 16)
class RandomCalls16IT extends OnOneBench implements RandomCallsScenario {}
