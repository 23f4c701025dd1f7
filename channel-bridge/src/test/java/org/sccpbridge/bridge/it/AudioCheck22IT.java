package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** What is found out about audio, on Asterisk 22. */
@AsteriskServer(version = 22)
class AudioCheck22IT extends OnOneBench implements AudioCheckScenarios {}
