package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Calls that answer themselves, on Asterisk 22. */
@AsteriskServer(version = 22)
class Answer22IT extends OnOneBench implements AnswerScenarios {}
