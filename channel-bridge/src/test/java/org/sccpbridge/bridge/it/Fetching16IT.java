package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Calls that are parked and fetched, in each way and with everybody, on Asterisk 16. */
@AsteriskServer(version = 16, sip = true)
class Fetching16IT extends OnOneBench implements FetchingScenarios {}
