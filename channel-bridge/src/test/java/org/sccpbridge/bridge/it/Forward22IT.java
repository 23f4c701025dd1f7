package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Forward, divert and do not disturb on Asterisk 22. */
@AsteriskServer(version = 22)
class Forward22IT extends OnOneBench implements ForwardScenarios {}
