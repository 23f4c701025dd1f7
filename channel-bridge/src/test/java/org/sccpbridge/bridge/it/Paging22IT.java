package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Paging on Asterisk 22. */
@AsteriskServer(version = 22)
class Paging22IT extends OnOneBench implements PagingScenarios, PagingKeyScenarios {}
