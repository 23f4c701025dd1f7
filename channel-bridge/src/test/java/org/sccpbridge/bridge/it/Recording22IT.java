package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Recording on Asterisk 22. */
@AsteriskServer(version = 22)
class Recording22IT extends OnOneBench implements RecordingScenarios {}
