/** Jazzer's targets. Every build runs them on their seeds; profile {@code fuzz} lets Jazzer invent inputs. */
@NullMarked
package org.sccpbridge.sccp.fuzz;

import org.jspecify.annotations.NullMarked;
