package org.sccpbridge.sccp.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PhoneProfileTest {

    @Test
    void countsInstancesPerKind() {
        Button.Line second = new Button.Line("1002", "Two", "two");
        PhoneProfile profile = PhoneProfile.named("SEP001122334455")
                .line("1001", "One")
                .button(new Button.SpeedDial("200", "Desk"))
                .button(new Button.Empty())
                .button(second)
                .button(new Button.BlfSpeedDial("201", "Door"))
                .build();

        assertThat(profile.line(2)).contains(second);
        assertThat(profile.line(3)).isEmpty();
        assertThat(profile.line(0)).isEmpty();
        assertThat(profile.line(-1)).isEmpty();
        assertThat(profile.nth(Button.Dial.class, 2)).contains(new Button.BlfSpeedDial("201", "Door"));
        assertThat(profile.count(Button.Dial.class)).isEqualTo(2);
        assertThat(profile.lineOfButton(1)).hasValue(1);
        assertThat(profile.lineOfButton(4)).hasValue(2);
        assertThat(profile.lineOfButton(2)).isEmpty();
        assertThat(profile.lineOfButton(0)).isEmpty();
        assertThat(profile.lineOfButton(6)).isEmpty();
    }

    @Test
    void refusesWhatThePhoneCannotBeTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhoneProfile.named("SEP0011223344556").build())
                .withMessageContaining("SEP0011223344556");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhoneProfile.named("SEP001122334455")
                        .dateTemplate("DD.MM.YYYY")
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhoneProfile.named("SEP001122334455")
                        .keepAliveSeconds(1)
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhoneProfile.named("SEP001122334455")
                        .maxProtocolVersion(23)
                        .build());
    }
}
