package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** A SIP phone that is not ours, on Asterisk 22. */
@AsteriskServer(version = 22, sip = true)
class SipPeer22IT extends OnOneBench implements SipPeerScenarios {}
