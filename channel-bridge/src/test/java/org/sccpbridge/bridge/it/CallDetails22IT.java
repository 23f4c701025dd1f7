package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Audio, names and keys of a call, on Asterisk 22. */
@AsteriskServer(version = 22)
class CallDetails22IT extends OnOneBench implements AudioCheckScenarios, PartiesScenarios {}
