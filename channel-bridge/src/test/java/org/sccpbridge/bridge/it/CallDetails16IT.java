package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Audio, names and keys of a call, on Asterisk 16. */
@AsteriskServer(version = 16)
class CallDetails16IT extends OnOneBench implements AudioCheckScenarios, PartiesScenarios {}
