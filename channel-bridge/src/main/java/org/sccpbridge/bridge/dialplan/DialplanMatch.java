package org.sccpbridge.bridge.dialplan;

/**
 * What the dialplan says about the digits dialled so far.
 *
 * <p>Usual reading: {@code exists && !canGrow}: dial now. {@code exists && canGrow}: dial after the inter-digit time-out.
 * {@code !exists && canGrow}: wait for more digits. Neither: invalid number, unless {@code uncertain}.
 *
 * @param exists the digits are an extension with a priority 1 (Asterisk's "exists")
 * @param canGrow more keypad digits could make another extension (Asterisk's "matchmore"): never true because of a
 *     pattern ending in {@code !}, which matches as soon as it matches at all
 * @param ignorePattern the digits match an {@code ignorepat} of the context: dial tone goes on
 * @param uncertain the snapshot cannot answer for sure: a {@code switch} or an unread context may know more, or the
 *     answer comes only from a time-limited include; only Asterisk itself knows
 */
public record DialplanMatch(boolean exists, boolean canGrow, boolean ignorePattern, boolean uncertain) {
    /** Nothing matches and nothing can. */
    public static final DialplanMatch NONE = new DialplanMatch(false, false, false, false);
}
