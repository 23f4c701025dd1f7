package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Calls in each way and with everybody, on Asterisk 16. */
@AsteriskServer(version = 16, sip = true)
class Talking16IT extends OnOneBench implements TalkingScenarios {}
