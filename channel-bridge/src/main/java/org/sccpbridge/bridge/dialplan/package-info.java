/**
 * Asterisk's extension matching on an immutable snapshot of the dialplan: pure, no I/O, safe for any thread.
 *
 * <p>The rules were taken from the behaviour of {@code main/pbx.c} (its default matching algorithm,
 * {@code extenpatternmatchnew=no}) and are compared with a running Asterisk by an integration test.
 */
@NullMarked
package org.sccpbridge.bridge.dialplan;

import org.jspecify.annotations.NullMarked;
