package org.sccpbridge.bridge.it;

import java.util.Map;
import java.util.Set;

/** What people do with calls, in the order of the matrix. */
enum Ability {
    CALL_OUT("call out", By.SOFT_KEY, By.BUTTON, By.HOOK),
    SPEED_DIAL("speed dial, redial", By.SOFT_KEY, By.BUTTON),
    ANSWER("answer", By.SOFT_KEY, By.BUTTON, By.HOOK),
    REJECT("reject", By.SOFT_KEY, By.BUTTON),
    FAILURE("failed call: tone and text"),
    EARLY_MEDIA("early media"),
    DTMF("digits in a call"),
    CODECS("codecs"),
    CALLER_INFO("caller and called information"),
    CALL_WAITING("call waiting", By.SOFT_KEY, By.BUTTON),
    HOLD("hold and resume", By.SOFT_KEY, By.BUTTON, By.HOOK),
    FAR_HOLD("hold by the far end"),
    SWAP("several calls on one phone", By.SOFT_KEY, By.BUTTON),
    SHARED_LINE("shared line", By.SOFT_KEY, By.BUTTON),
    TRANSFER("attended transfer", By.SOFT_KEY, By.BUTTON, By.HOOK),
    BLIND_TRANSFER("blind transfer", By.SOFT_KEY, By.BUTTON, By.HOOK),
    DIRECT_TRANSFER("direct transfer", By.SOFT_KEY),
    CONFERENCE("conference", By.SOFT_KEY, By.BUTTON),
    BARGE("barge", By.SOFT_KEY),
    MEET_ME("meet me", By.SOFT_KEY, By.BUTTON),
    PARK("park", By.SOFT_KEY, By.BUTTON),
    RETRIEVE("fetch what is parked", By.BUTTON),
    GROUP_PICKUP("group pickup", By.SOFT_KEY, By.BUTTON),
    DIRECTED_PICKUP("directed pickup", By.SOFT_KEY, By.BUTTON),
    OTHER_PICKUP("pickup of another group", By.BUTTON),
    FORWARD_ALL("forward all", By.SOFT_KEY, By.BUTTON),
    FORWARD_BUSY("forward busy", By.SOFT_KEY, By.BUTTON),
    FORWARD_NO_ANSWER("forward on no answer", By.SOFT_KEY, By.BUTTON),
    DO_NOT_DISTURB("do not disturb", By.SOFT_KEY, By.BUTTON),
    DIVERT("divert to voice mail", By.SOFT_KEY),
    AUTO_ANSWER("auto answer, intercom", By.SOFT_KEY, By.BUTTON, By.HOOK),
    HOTLINE("hotline, warm line", By.SOFT_KEY, By.BUTTON, By.HOOK),
    CALL_BACK("call back", By.SOFT_KEY, By.BUTTON),
    ABBREVIATED_DIAL("abbreviated dial", By.SOFT_KEY),
    RECORDING("recording", By.SOFT_KEY, By.BUTTON),
    PAGING("paging by multicast"),
    PAGING_KEY("paging from the phone itself", By.BUTTON),
    CALL_RECORDS("call records"),
    AWAY("Asterisk or daemon away and back");

    final String title;
    /** How people ask a phone for it; barge, say, has no stimulus, and nobody flashes the hook to park. */
    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives one
    final Set<By> ways;

    Ability(String title, By... ways) {
        this.title = title;
        this.ways = Set.of(ways);
    }

    /** Far ends with whom there is no such thing, and why. */
    Map<Far, String> without() {
        return switch (this) {
            case EARLY_MEDIA -> Map.of(Far.OWN_PHONE, "a phone of this daemon has no audio before it answers");
            case FAR_HOLD -> Map.of(Far.APPLICATION, "an application has nobody who could hold");
            case PAGING_KEY ->
                Map.of(
                        Far.SIP, "only phones of this daemon can be told to send to a group, or to listen",
                        Far.APPLICATION, "Asterisk takes no part");
            default -> Map.of();
        };
    }
}
