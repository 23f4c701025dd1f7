package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChannelNamesTest {
    private final ChannelNames names = ChannelNames.of("sccp", "RUN2");

    @Test
    void knowsWhatAnEarlierRunOfTheSameApplicationMade() {
        ChannelNames earlier = ChannelNames.of("sccp", "RUN1");

        assertThat(names.isOurs(earlier.far(7))).isTrue();
        assertThat(names.isOurs(earlier.media(7, 3))).isTrue();
        assertThat(names.isOurs(earlier.bridge(7))).isTrue();
    }

    @Test
    void leavesAloneWhatADaemonWithAnotherApplicationMade() {
        ChannelNames other = ChannelNames.of("sccp2", "RUN1");

        assertThat(names.isOurs(other.far(7))).isFalse();
        assertThat(names.isOurs(other.bridge(7))).isFalse();
        // what Asterisk names itself with systemname = sccp
        assertThat(names.isOurs("sccp-1795318256.571")).isFalse();
    }

    @Test
    void tellsTheKindsApart() {
        assertThat(ChannelNames.isMedia(names.media(7, 3))).isTrue();
        assertThat(ChannelNames.isMedia(names.far(7))).isFalse();
        assertThat(ChannelNames.firstHalf(ChannelNames.dialplanHalf(names.far(7))))
                .isEqualTo(names.far(7));
    }

    @Test
    void findsTheBridgeOfTheCall() {
        assertThat(ChannelNames.ownBridge(names.media(7, 3))).isEqualTo(names.bridge(7));
        assertThat(ChannelNames.ownBridge(ChannelNames.dialplanHalf(names.far(7))))
                .isEqualTo(names.bridge(7));
        assertThat(ChannelNames.ownBridge("sccp-1795318256.571")).isEqualTo("sccp-1795318256.571");
        assertThat(ChannelNames.ownBridge("pbx-a-b-1795318256.571")).isEqualTo("pbx-a-b-1795318256.571");
    }
}
