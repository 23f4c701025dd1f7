package org.sccpbridge.bridge.switchboard;

/**
 * Ids of what we make in Asterisk. They carry the daemon's run, so that what an earlier run left behind is recognised, and end in what
 * the thing is: {@code sccp-<run>-<call>-far}, {@code sccp-<run>-<call>-em<party>}, {@code sccp-<run>-<call>}.
 *
 * @param run digits and capitals, different for every start of the daemon
 */
public record ChannelNames(String run) {
    private static final String PREFIX = "sccp-";

    /** Whether any daemon of this kind made it. */
    public static boolean isOurs(String id) {
        return id.startsWith(PREFIX);
    }

    /** Whether it is an external-media channel of ours. */
    public static boolean isMedia(String id) {
        return isOurs(id) && id.indexOf("-em", PREFIX.length()) >= 0;
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
