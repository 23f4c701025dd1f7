/** What the buttons and soft keys are: the questions of a phone at start-up and their answers. */
@NullMarked
package org.sccpbridge.sccp.message.template;

import org.jspecify.annotations.NullMarked;
