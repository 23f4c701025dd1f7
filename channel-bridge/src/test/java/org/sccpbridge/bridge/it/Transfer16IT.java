package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Transfer on Asterisk 16. */
@AsteriskServer(version = 16)
class Transfer16IT extends OnOneBench implements TransferScenarios {}
