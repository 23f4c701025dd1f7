package org.sccpbridge.bridge.it;

import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Park and pickup on Asterisk 16. */
@AsteriskServer(version = 16)
class Park16IT extends OnOneBench implements ParkScenarios, PickupScenarios {}
