package org.sccpbridge.bridge.it;

/** What people do with calls, in the order of the matrix. */
enum Ability {
    CALL_OUT("call out"),
    SPEED_DIAL("speed dial, redial"),
    ANSWER("answer"),
    REJECT("reject"),
    FAILURE("failed call: tone and text"),
    EARLY_MEDIA("early media"),
    DTMF("digits in a call"),
    CODECS("codecs"),
    CALLER_INFO("caller and called information"),
    CALL_WAITING("call waiting"),
    HOLD("hold and resume"),
    FAR_HOLD("hold by the far end"),
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
    PAGING("paging by multicast"),
    CALL_RECORDS("call records"),
    AWAY("Asterisk or daemon away and back");

    final String title;

    Ability(String title) {
        this.title = title;
    }
}
