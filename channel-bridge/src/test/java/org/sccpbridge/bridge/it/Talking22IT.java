package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Calls in each way and with everybody, on Asterisk 22. */
@AsteriskServer(version = 22, sip = true)
class Talking22IT extends OnOneBench implements TalkingScenarios {}
