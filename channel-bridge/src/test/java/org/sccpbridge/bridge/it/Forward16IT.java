package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Forward, divert and do not disturb on Asterisk 16. */
@AsteriskServer(version = 16)
class Forward16IT extends OnOneBench implements ForwardScenarios {}
