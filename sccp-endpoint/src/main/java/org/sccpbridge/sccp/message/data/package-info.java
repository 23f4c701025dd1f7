/** XML to and from the phone, subscriptions, message waiting devices. */
@NullMarked
package org.sccpbridge.sccp.message.data;

import org.jspecify.annotations.NullMarked;
