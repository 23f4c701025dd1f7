package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Park and pickup on Asterisk 22. */
@AsteriskServer(version = 22)
class Park22IT extends OnOneBench implements ParkScenarios, PickupScenarios {}
