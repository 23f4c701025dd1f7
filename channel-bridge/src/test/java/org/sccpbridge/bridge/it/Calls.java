package org.sccpbridge.bridge.it;

/** What one phone or two can do without further features. */
abstract class Calls extends OnOneBench
        implements DiallingScenarios, OutgoingScenarios, IncomingScenarios, PhoneScenarios {}
