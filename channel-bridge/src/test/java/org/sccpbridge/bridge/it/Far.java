package org.sccpbridge.bridge.it;

/** Who is at the other end. */
enum Far {
    SIP("PJSIP"),
    OWN_PHONE("own phone"),
    /** Echo, tones, hang-up causes, a Local channel that a test originates. */
    APPLICATION("dialplan");

    final String title;

    Far(String title) {
        this.title = title;
    }
}
