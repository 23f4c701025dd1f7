package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Paging on Asterisk 16. */
@AsteriskServer(version = 16)
class Paging16IT extends OnOneBench implements PagingScenarios, PagingKeyScenarios {}
