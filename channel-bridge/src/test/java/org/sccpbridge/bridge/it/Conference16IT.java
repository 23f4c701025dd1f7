package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Conferences on Asterisk 16. */
@AsteriskServer(version = 16, sip = true)
class Conference16IT extends OnOneBench implements ConferenceScenarios {}
