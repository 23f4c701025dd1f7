package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Conference resource type values. */
public record ConferenceResourceType(int code) implements Code {
    /** Conference. */
    public static final ConferenceResourceType CONFERENCE = new ConferenceResourceType(0);
    /** Ivr. */
    public static final ConferenceResourceType IVR = new ConferenceResourceType(1);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
