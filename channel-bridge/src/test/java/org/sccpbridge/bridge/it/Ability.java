package org.sccpbridge.bridge.it;

/** What people do with calls, in the order of the matrix. */
enum Ability {
    CALL_OUT("call out"),
    SPEED_DIAL("speed dial, redial"),
    ANSWER("answer"),
    REJECT("reject"),
    FAILURE("failed call: tone and text", false),
    EARLY_MEDIA("early media", false),
    DTMF("digits in a call", false),
    CODECS("codecs", false),
    CALLER_INFO("caller and called information", false),
    CALL_WAITING("call waiting"),
    HOLD("hold and resume"),
    FAR_HOLD("hold by the far end", false),
    SWAP("several calls on one phone"),
    SHARED_LINE("shared line"),
    TRANSFER("attended transfer"),
    BLIND_TRANSFER("blind transfer"),
    DIRECT_TRANSFER("direct transfer"),
    CONFERENCE("conference"),
    BARGE("barge"),
    MEET_ME("meet me"),
    PARK("park"),
    RETRIEVE("fetch what is parked"),
    GROUP_PICKUP("group pickup"),
    DIRECTED_PICKUP("directed pickup"),
    OTHER_PICKUP("pickup of another group"),
    FORWARD_ALL("forward all"),
    FORWARD_BUSY("forward busy"),
    FORWARD_NO_ANSWER("forward on no answer"),
    DO_NOT_DISTURB("do not disturb"),
    DIVERT("divert to voice mail"),
    AUTO_ANSWER("auto answer, intercom"),
    HOTLINE("hotline, warm line"),
    CALL_BACK("call back"),
    ABBREVIATED_DIAL("abbreviated dial"),
    RECORDING("recording"),
    PAGING("paging by multicast", false),
    CALL_RECORDS("call records", false),
    AWAY("Asterisk or daemon away and back", false);

    final String title;
    /** Whether people ask for it with a key: without one, nothing is missing where no key is shown. */
    final boolean byKey;

    Ability(String title) {
        this(title, true);
    }

    Ability(String title, boolean byKey) {
        this.title = title;
        this.byKey = byKey;
    }
}
