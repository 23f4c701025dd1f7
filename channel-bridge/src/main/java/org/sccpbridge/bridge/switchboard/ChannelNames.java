package org.sccpbridge.bridge.switchboard;

/**
 * Ids of what we make in Asterisk. They carry the daemon's run, so that what an earlier run left behind is recognised, and end in what
 * the thing is: {@code sccp-<run>-<call>-far} (its other half with {@code -dialplan}
 * after it), {@code sccp-<run>-<call>-em<party>}, {@code sccp-<run>-<call>}.
 *
 * @param run digits and capitals, different for every start of the daemon
 */
public record ChannelNames(String run) {
    private static final String PREFIX = "sccp-";
    private static final String DIALPLAN_HALF = "-dialplan";

    /** Whether any daemon of this kind made it. */
    public static boolean isOurs(String id) {
        return id.startsWith(PREFIX);
    }

    /** Whether it is an external-media channel of ours. */
    public static boolean isMedia(String id) {
        return isOurs(id) && id.indexOf("-em", PREFIX.length()) >= 0;
    }

    /** Id of the half of a Local channel that runs the dialplan; the other half is {@code far}. */
    public static String dialplanHalf(String far) {
        return far + DIALPLAN_HALF;
    }

    /** Id of the half that is in our application, given the id of either half; any other id as it is. */
    static String firstHalf(String id) {
        return isOurs(id) && id.endsWith(DIALPLAN_HALF) ? id.substring(0, id.length() - DIALPLAN_HALF.length()) : id;
    }

    String bridge(int call) {
        return PREFIX + run + "-" + call;
    }

    String far(int call) {
        return bridge(call) + "-far";
    }

    String media(int call, int party) {
        return bridge(call) + "-em" + party;
    }
}
