package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Transfer on Asterisk 22. */
@AsteriskServer(version = 22, sip = true)
class Transfer22IT extends OnOneBench implements TransferScenarios {}
