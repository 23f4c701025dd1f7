package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** A SIP phone that is not ours, on Asterisk 16. */
@AsteriskServer(version = 16, sip = true)
class SipPeer16IT extends OnOneBench implements SipPeerScenarios {}
