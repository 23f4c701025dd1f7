package org.sccpbridge.bridge.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.VirtualPhone;
import org.sccpbridge.sccp.session.ServerStartException;

class PhoneScreensTest {
    private static final PhoneModel[] MODELS = {
        PhoneModel.CISCO_7960, PhoneModel.CISCO_7975, PhoneModel.CISCO_6921, PhoneModel.CISCO_12SP_PLUS
    };
    private static final Duration REST = Duration.ofMillis(300);

    @ParameterizedTest
    @EnumSource(Moment.class)
    void showsWhatIsKeptOfTheMoment(Moment moment) throws IOException, ServerStartException {
        StringJoiner written = new StringJoiner("\n");
        for (PhoneModel model : MODELS) {
            try (Office office = new Office()) {
                VirtualPhone alice = office.phone(1001, model);
                VirtualPhone bob = office.phone(1002, PhoneModel.CISCO_7960);
                VirtualPhone carol = office.phone(1003, PhoneModel.CISCO_7960);
                moment.happens(new Moment.People(alice, bob, carol));
                if (Pictures.isWriting()) {
                    written.add(atRest(alice));
                } else {
                    comparePictures(moment, alice);
                }
                assertThat(alice.violations()).as(model.text()).isEmpty();
            }
        }
        if (Pictures.isWriting()) {
            Pictures.write(moment, written.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PhoneModel.class,
            names = {"CISCO_7960", "CISCO_7975", "CISCO_12SP_PLUS"})
    void isToldFromTheBeginningThatAsteriskIsAway(PhoneModel model) throws IOException, ServerStartException {
        try (Office office = new Office()) {
            office.asterisk().goesAway();
            VirtualPhone phone = office.phone(1001, model);
            phone.await("the reason", view -> view.picture().contains("PBX not reachable"));
            assertThat(phone.messages()).noneMatch(message -> message.toString().contains("Your current options"));
        }
    }

    @Test
    void showsTheKeysOfItsOwnSet() throws IOException, ServerStartException {
        try (Office office = new Office()) {
            VirtualPhone phone = office.phone(1004, PhoneModel.CISCO_7960);
            assertThat(phone.view().softKeys()).containsExactly("NewCall", "Redial");
            phone.softKey("NewCall");
            phone.await("dial tone", view -> view.hasCall(CallStateCode.OFF_HOOK));
            phone.press("600");
            phone.await("a conversation", view -> view.media().twoWay());
            phone.await("its keys", view -> view.softKeys().equals(List.of("EndCall", "Hold")));
        }
    }

    /** What follows a key may still be on its way. */
    private static void comparePictures(Moment moment, VirtualPhone phone) {
        String kept = Pictures.kept(moment, phone.options().model().text());
        try {
            Awaitility.await().until(() -> phone.view().picture().strip().equals(kept));
        } catch (ConditionTimeoutException e) {
            Pictures.compare(
                    moment, phone.options().model().text(), phone.view().picture());
        }
    }

    private static String atRest(VirtualPhone phone) {
        String[] last = {""};
        Awaitility.await().during(REST).until(() -> {
            String before = last[0];
            last[0] = phone.view().picture();
            return before.equals(last[0]);
        });
        return last[0];
    }
}
