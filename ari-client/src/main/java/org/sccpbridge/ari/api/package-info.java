/** One class for each ARI resource; every request is typed and answers with a future. */
@NullMarked
package org.sccpbridge.ari.api;

import org.jspecify.annotations.NullMarked;
