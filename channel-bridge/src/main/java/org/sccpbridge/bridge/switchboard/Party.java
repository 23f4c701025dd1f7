package org.sccpbridge.bridge.switchboard;

/** Somebody in a call: the number and the name shown for them; either may be empty. */
public record Party(String number, String name) {
    public static final Party UNKNOWN = new Party("", "");

    public boolean isUnknown() {
        return number.isEmpty() && name.isEmpty();
    }

    /** What of {@code newer} is known replaces what was known here. */
    Party updatedBy(Party newer) {
        if (newer.isUnknown()) {
            return this;
        }
        // the same number without its name: the name was not said again, it is not gone
        return newer.name.isEmpty() && newer.number.equals(number) ? this : newer;
    }

    /** {@code Alice (1001)}, or the half that is known. */
    public String display() {
        if (name.isEmpty() || name.equals(number)) {
            return number;
        }
        return number.isEmpty() ? name : name + " (" + number + ")";
    }
}
