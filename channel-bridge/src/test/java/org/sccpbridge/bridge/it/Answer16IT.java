package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Calls that answer themselves, and calling back when free, on Asterisk 16. */
@AsteriskServer(version = 16)
class Answer16IT extends OnOneBench implements AnswerScenarios, CallBackScenarios {}
