package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Recording on Asterisk 16. */
@AsteriskServer(version = 16)
class Recording16IT extends OnOneBench implements RecordingScenarios {}
