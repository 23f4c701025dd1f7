package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** What phones do for their users and tell each other, on Asterisk 16. */
@AsteriskServer(version = 16, sip = true)
class Helping16IT extends OnOneBench implements HelpingScenarios, ToldScenarios {}
