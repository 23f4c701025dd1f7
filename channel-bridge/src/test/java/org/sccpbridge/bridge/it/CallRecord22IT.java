package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** What Asterisk 22 writes for those who bill. */
@AsteriskServer(version = 22, sip = true)
class CallRecord22IT extends OnOneBench implements CallRecordScenarios {}
