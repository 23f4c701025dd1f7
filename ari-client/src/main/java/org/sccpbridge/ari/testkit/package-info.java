/** {@link org.sccpbridge.ari.testkit.FakeAri}: an Asterisk REST Interface in the test's own process. */
@NullMarked
package org.sccpbridge.ari.testkit;

import org.jspecify.annotations.NullMarked;
