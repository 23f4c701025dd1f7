package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** What Asterisk 16 writes for those who bill. */
@AsteriskServer(version = 16, sip = true)
class CallRecord16IT extends OnOneBench implements CallRecordScenarios {}
