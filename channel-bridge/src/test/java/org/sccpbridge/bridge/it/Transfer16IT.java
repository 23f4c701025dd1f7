package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Transfer on Asterisk 16. */
@AsteriskServer(version = 16, sip = true)
class Transfer16IT extends OnOneBench implements TransferScenarios {}
