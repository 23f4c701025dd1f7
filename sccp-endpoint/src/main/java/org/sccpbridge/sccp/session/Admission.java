package org.sccpbridge.sccp.session;

/** The directory's word on a registration. */
public sealed interface Admission {

    /** The phone may register and is told this about itself. */
    record Admitted(PhoneProfile profile) implements Admission {}

    /**
     * The phone may not register.
     *
     * @param phoneText shown on the phone, at most 32 characters
     * @param logLine why, and what would admit it
     */
    record Refused(String phoneText, String logLine) implements Admission {}
}
