package org.sccpbridge.bridge.switchboard;

/**
 * A call did not come straight to the line.
 *
 * @param original whom the caller meant
 * @param originalReason why that one did not get it
 * @param last who passed it on to the line; the same where there was no other
 */
public record Redirection(Party original, Reason originalReason, Party last, Reason lastReason) implements Extra {}
