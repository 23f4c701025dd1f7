/** Calls through a real Asterisk: everything between a virtual phone's key and Asterisk's dialplan is the real thing. */
@NullMarked
package org.sccpbridge.bridge.it;

import org.jspecify.annotations.NullMarked;
