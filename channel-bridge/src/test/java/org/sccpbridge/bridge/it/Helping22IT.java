package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** What phones do for their users and tell each other, on Asterisk 22. */
@AsteriskServer(version = 22, sip = true)
class Helping22IT extends OnOneBench implements HelpingScenarios, ToldScenarios {}
