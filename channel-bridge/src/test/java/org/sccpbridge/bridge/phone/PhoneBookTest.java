package org.sccpbridge.bridge.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.config.ConfigLoader;
import org.sccpbridge.bridge.switchboard.DoNotDisturb;
import org.sccpbridge.bridge.switchboard.Extras;
import org.sccpbridge.bridge.switchboard.HoldAndResume;
import org.sccpbridge.bridge.switchboard.SharedLines;
import org.sccpbridge.sccp.message.code.Tone;

class PhoneBookTest {
    private static final String SECRETS = "[ari]\npassword = p\n[ami]\nsecret = s\n";

    private static Extras settings(String general, String device) {
        String phones = "[general]\n" + general + "[SEP000000001001]\ntype = device\nbutton = line, 1001\n" + device
                + "[1001]\ntype = line\nlabel = A\ncid_name = A\ncid_num = 1\n";
        return new PhoneBook(ConfigLoader.parse(SECRETS, phones).config().orElseThrow())
                .phone("SEP000000001001", 1, true, false)
                .settings();
    }

    @Test
    void remindsOfHeldCallsOnlyWhereItIsAskedFor() {
        assertThat(settings("", "").get(HoldAndResume.Reminder.class)).isNull();
        assertThat(settings("hold_reversion_duration = 60\n", "").get(HoldAndResume.Reminder.class))
                .isEqualTo(new HoldAndResume.Reminder(Duration.ofSeconds(60)));
    }

    @Test
    void takesPrivateFromTheDeviceOrElseFromAll() {
        assertThat(settings("", "").has(SharedLines.NothingPrivate.class)).isFalse();
        assertThat(settings("private = no\n", "").has(SharedLines.NothingPrivate.class))
                .isTrue();
        assertThat(settings("private = no\n", "private = yes\n").has(SharedLines.NothingPrivate.class))
                .isFalse();
    }

    @Test
    void playsATonePerSilentCallOnlyWhereOneIsNamed() {
        assertThat(settings("", "").get(DoNotDisturb.InPlaceOfRinging.class)).isNull();
        assertThat(settings("dnd_tone = Zip\n", "").get(DoNotDisturb.InPlaceOfRinging.class))
                .isEqualTo(new DoNotDisturb.InPlaceOfRinging(Tone.ZIP));
    }
}
