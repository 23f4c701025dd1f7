package org.sccpbridge.bridge.switchboard;

/**
 * A line as one phone has it ({@code button = line, LINE[@[+|=]SUB[:SUBNAME]][!silent]}).
 *
 * @param number identity of its own on a shared line; empty for none
 * @param replace whether that stands in place of the line's identity, or after it
 * @param silent whether it only blinks
 */
public record Appearance(String number, String name, boolean replace, boolean silent) {
    public static final Appearance PLAIN = new Appearance("", "", false, false);

    /** Who the phone is to others, on the line of that identity. */
    Party identity(Party line) {
        return replace
                ? new Party(number.isEmpty() ? line.number() : number, name.isEmpty() ? line.name() : name)
                : new Party(line.number() + number, line.name() + name);
    }
}
