package org.sccpbridge.bridge.config;

/**
 * The MeetMe key ({@code meetme…}).
 *
 * @param allow whether there is one
 * @param number extension that gets the calls; empty: the rooms are extensions of [sccp-meetme]
 * @param options for the dialplan, in {@code SCCP_MEETME_OPTS}
 */
public record MeetMeConfig(boolean allow, String number, String options) {
    static final MeetMeConfig DEFAULT = new MeetMeConfig(true, "", "qxd");

    /** What is not said here is as in {@code inherited}. */
    static MeetMeConfig read(Options options, MeetMeConfig inherited) {
        return new MeetMeConfig(
                options.bool("meetme", inherited.allow),
                inherited.number,
                options.text("meetmeopts", inherited.options));
    }

    static MeetMeConfig ofLine(Options options, MeetMeConfig inherited) {
        MeetMeConfig read = read(options, inherited);
        return new MeetMeConfig(read.allow, options.value("meetmenum", "", Values::extenOrNone), read.options);
    }
}
