package org.sccpbridge.sccp.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.dialect.DeviceType;
import org.sccpbridge.sccp.dialect.Dialect;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.display.ClearDisplay;
import org.sccpbridge.sccp.message.display.DisplayPromptStatus;
import org.sccpbridge.sccp.message.display.DisplayText;

class PromptsTest {
    private static final List<ToPhone> CLOCK = List.of(new ClearDisplay(0));

    private final Prompts buttonPhone = prompts(DeviceType.CISCO_12SP_PLUS);

    private static Prompts prompts(DeviceType model) {
        return new Prompts(Dialect.of(0, model, 0), "ordinary");
    }

    private static List<ToPhone> text(String text) {
        return List.of(new DisplayText(text));
    }

    @Test
    void aPhoneThatAsksForItsSoftKeysIsToldTheIdlePromptOfNow() {
        Prompts phone = prompts(DeviceType.CISCO_7912);
        assertThat(phone.idle()).containsExactly(new DisplayPromptStatus(0, "ordinary", 0, 0));
        phone.show("away", 0, 0);
        phone.show("Connected", 1, 7);
        assertThat(phone.idle()).containsExactly(new DisplayPromptStatus(0, "away", 0, 0));
    }

    @Test
    void aPhoneOfOneTextShowsTheLatestThatStillStands() {
        assertThat(buttonPhone.show("Connected", 1, 7)).isEqualTo(text("Connected"));
        assertThat(buttonPhone.show("Call waiting", 1, 8)).isEqualTo(text("Call waiting"));
        assertThat(buttonPhone.clear(1, 8)).isEqualTo(text("Connected"));
        assertThat(buttonPhone.clear(1, 7)).isEqualTo(CLOCK);
    }

    @Test
    void aPhoneOfOneTextShowsItsClockUnlessThereIsSomethingToSay() {
        assertThat(buttonPhone.idle()).isEqualTo(CLOCK);
        assertThat(buttonPhone.show("away", 0, 0)).isEqualTo(text("away"));
        assertThat(buttonPhone.show("Connected", 1, 7)).isEqualTo(text("Connected"));
        assertThat(buttonPhone.clear(1, 7)).isEqualTo(text("away"));
        assertThat(buttonPhone.show("ordinary", 0, 0)).isEqualTo(CLOCK);
    }
}
