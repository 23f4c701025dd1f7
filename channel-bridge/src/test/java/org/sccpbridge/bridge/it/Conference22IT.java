package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Conferences on Asterisk 22. */
@AsteriskServer(version = 22, sip = true)
class Conference22IT extends OnOneBench implements ConferenceScenarios {}
