package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Calls that answer themselves, and calling back when free, on Asterisk 22. */
@AsteriskServer(version = 22)
class Answer22IT extends OnOneBench implements AnswerScenarios, CallBackScenarios {}
