package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Calls that are parked and fetched, in each way and with everybody, on Asterisk 22. */
@AsteriskServer(version = 22, sip = true)
class Fetching22IT extends OnOneBench implements FetchingScenarios {}
