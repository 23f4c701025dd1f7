/**
 * The call logic, which owns every phone, line and call. Events go in one at a time, effects come out; nothing here blocks, locks, sleeps,
 * reads a clock or knows the network, so that every scenario is a test without one and a recorded stream of events replays exactly.
 */
@NullMarked
package org.sccpbridge.bridge.switchboard;

import org.jspecify.annotations.NullMarked;
