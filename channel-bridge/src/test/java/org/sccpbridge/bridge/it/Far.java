package org.sccpbridge.bridge.it;

/** Who is at the other end. */
enum Far {
    SIP("PJSIP", "Frank (2101)"),
    OWN_PHONE("own phone", "Bob (1002)"),
    /** Echo, tones, hang-up causes, a Local channel that a test originates. */
    APPLICATION("dialplan", "Sip One (2001)");

    final String title;
    /** As a phone shows who calls. */
    final String caller;

    Far(String title, String caller) {
        this.title = title;
        this.caller = caller;
    }
}
