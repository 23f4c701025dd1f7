/**
 * The way in for admins of a running daemon: a Unix socket that only its user may open. A client writes one line of JSON, such as
 * {@code {"command":"trace","device":"SEP001122334455"}}, and reads lines of JSON until the connection ends: what the command
 * says, {@code {"lost":n}} where the client read too slowly, {@code {"error":"..."}} when it cannot be done.
 */
@NullMarked
package org.sccpbridge.bridge.admin;

import org.jspecify.annotations.NullMarked;
