package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** What is found out about audio, on Asterisk 16. */
@AsteriskServer(version = 16)
class AudioCheck16IT extends OnOneBench implements AudioCheckScenarios {}
