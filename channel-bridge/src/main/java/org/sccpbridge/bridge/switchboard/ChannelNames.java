package org.sccpbridge.bridge.switchboard;

/**
 * Ids of what we make in Asterisk. They carry the daemon's run, so that what an earlier run left behind is recognised, and end in what
 * the thing is: {@code sccp-<run>-<call>-far} (its other half with {@code -dialplan}
 * after it), {@code sccp-<run>-<call>-em<party>}, {@code sccp-<run>-<page>-page}, {@code sccp-<run>-<call>}.
 *
 * @param run the application's mark, a dot, and what is different for every start of the daemon; letters and digits
 */
public record ChannelNames(String run) {
    private static final String PREFIX = "sccp-";
    private static final String DIALPLAN_HALF = "-dialplan";

    /** Names of one run of the daemon that has this application. */
    public static ChannelNames of(String app, String start) {
        return new ChannelNames(Integer.toHexString(app.hashCode()) + "." + start);
    }

    /** Whether this or an earlier run made it, for the same application: another daemon's calls are its own. */
    public boolean isOurs(String id) {
        int dot = run.indexOf('.');
        String mark = PREFIX + (dot < 0 ? run : run.substring(0, dot));
        return id.startsWith(mark + ".") || id.startsWith(mark + "-");
    }

    /** Whether it is an external-media channel of this kind of daemon. */
    public static boolean isMedia(String id) {
        return id.startsWith(PREFIX) && id.indexOf("-em", PREFIX.length()) >= 0;
    }

    /** Id of the half of a Local channel that runs the dialplan; the other half is {@code far}. */
    public static String dialplanHalf(String far) {
        return far + DIALPLAN_HALF;
    }

    /** Id of the half that is in our application, given the id of either half; any other id as it is. */
    public static String firstHalf(String id) {
        return id.startsWith(PREFIX) && id.endsWith(DIALPLAN_HALF)
                ? id.substring(0, id.length() - DIALPLAN_HALF.length())
                : id;
    }

    /** Id of the bridge of the call for which a channel was made, given the channel's; any other id as it is. */
    public static String ownBridge(String channel) {
        int call = channel.startsWith(PREFIX) ? channel.indexOf('-', PREFIX.length()) : -1;
        int kind = call < 0 ? -1 : channel.indexOf('-', call + 1);
        return kind < 0 ? channel : channel.substring(0, kind);
    }

    String bridge(int talk) {
        return PREFIX + run + "-" + talk;
    }

    String far(int call) {
        return PREFIX + run + "-" + call + "-far";
    }

    /** Channel to the multicast group of a page. */
    String page(int page) {
        return PREFIX + run + "-" + page + "-page";
    }

    String media(int call, int party) {
        return PREFIX + run + "-" + call + "-em" + party;
    }
}
