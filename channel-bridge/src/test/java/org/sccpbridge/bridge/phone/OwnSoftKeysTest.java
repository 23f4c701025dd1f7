package org.sccpbridge.bridge.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sccpbridge.sccp.session.SoftKey.BACKSPACE;
import static org.sccpbridge.sccp.session.SoftKey.DIAL;
import static org.sccpbridge.sccp.session.SoftKey.END_CALL;
import static org.sccpbridge.sccp.session.SoftKey.HOLD;
import static org.sccpbridge.sccp.session.SoftKey.JOIN;
import static org.sccpbridge.sccp.session.SoftKey.NEW_CALL;
import static org.sccpbridge.sccp.session.SoftKey.PARK;
import static org.sccpbridge.sccp.session.SoftKey.REDIAL;
import static org.sccpbridge.sccp.session.SoftKey.RESUME;
import static org.sccpbridge.sccp.session.SoftKey.TRANSFER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sccpbridge.bridge.config.BridgeConfig;
import org.sccpbridge.bridge.config.ConfigLoader;
import org.sccpbridge.bridge.config.DeviceConfig;
import org.sccpbridge.bridge.switchboard.Key;
import org.sccpbridge.sccp.dialect.DeviceType;
import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.session.SoftKey;
import org.sccpbridge.sccp.session.SoftKeyPlan;

/** {@code type = softkeyset}, and keys that a device may not use. */
class OwnSoftKeysTest {
    private static final String SECRETS = "[ari]\npassword = p\n[ami]\nsecret = s\n";
    private static final String DEVICE = "[SEP000000001001]\ntype = device\nbutton = line, 1001\n";
    private static final String LINE = "[1001]\ntype = line\nlabel = A\ncid_name = A\ncid_num = 1\n";

    private static SoftKeyPlan plan(DeviceType model, String options, String set) {
        BridgeConfig config = ConfigLoader.parse(SECRETS, DEVICE + options + LINE + set)
                .config()
                .orElseThrow();
        DeviceConfig device = config.device("SEP000000001001").orElseThrow();
        return OwnSoftKeys.plan(device, model, config.softkeysets().get(device.softkeyset()));
    }

    private static SoftKeyPlan own(DeviceType model, String set) {
        return plan(model, "softkeyset = mine\n", "[mine]\ntype = softkeyset\n" + set);
    }

    private static List<SoftKey> keys(SoftKeyPlan plan, SoftKeySet set) {
        return plan.sets().get(set.code());
    }

    @Test
    void hasTheKeysOfItsSectionInTheirOrderAndTheBuiltInOnesInOtherStates() {
        SoftKeyPlan plan = own(DeviceType.CISCO_7960, "onhook = NewCall, redial\nringin =\n");
        assertThat(keys(plan, SoftKeySet.ON_HOOK)).containsExactly(NEW_CALL, REDIAL);
        assertThat(keys(plan, SoftKeySet.RING_IN)).isEmpty();
        assertThat(keys(plan, SoftKeySet.DIGITS_FOLLOWING)).startsWith(BACKSPACE, END_CALL, DIAL);
    }

    @Test
    void hidesOfThemWhatMeansNothingForTheCall() {
        SoftKeyPlan plan = own(DeviceType.CISCO_7960, "conntrans = transfer, hold, endcall\n");
        assertThat(SoftKeySets.mask(plan, SoftKeySet.CONNECTED, EnumSet.of(Key.HOLD, Key.END_CALL)))
                .isEqualTo(0b110);
        assertThat(SoftKeySets.mask(plan, SoftKeySet.CONNECTED, Set.of(Key.HOLD, Key.END_CALL, Key.TRANSFER)))
                .isEqualTo(SoftKeyPlan.ALL_KEYS);
    }

    @ParameterizedTest
    @CsvSource({"CISCO_7960, yes, TRANSFER", "CISCO_7960, no, PARK", "CISCO_6921, yes, PARK"})
    void aTalkThatMayBeTransferredHasTheKeysOfConntrans(DeviceType model, String transfer, SoftKey first) {
        SoftKeyPlan plan = plan(
                model,
                "softkeyset = mine\ntransfer = " + transfer + "\n",
                "[mine]\ntype = softkeyset\nconnected = park, hold\nconntrans = transfer, hold\n");
        assertThat(keys(plan, SoftKeySet.CONNECTED)).containsExactly(first, HOLD);
    }

    @Test
    void hasOtherKeysWhileAskingForAnotherPartyAndForAConferenceOnHoldOnlyWhereTheSectionSaysSo() {
        SoftKeyPlan plain = own(DeviceType.CISCO_7960, "offhook = redial, endcall\nonhold = resume\n");
        assertThat(keys(plain, SoftKeySet.OFF_HOOK_WITH_FEATURES)).containsExactly(REDIAL, END_CALL);
        assertThat(keys(plain, SoftKeySet.HOLD_CONFERENCE)).containsExactly(RESUME);
        SoftKeyPlan own = own(
                DeviceType.CISCO_7960,
                "offhook = redial\noffhookfeat = endcall\nonhold = resume, newcall\nholdconf = join, resume\n");
        assertThat(keys(own, SoftKeySet.OFF_HOOK_WITH_FEATURES)).containsExactly(END_CALL);
        assertThat(keys(own, SoftKeySet.HOLD_CONFERENCE)).containsExactly(JOIN, RESUME);
        for (SoftKeySet set : List.of(SoftKeySet.OFF_HOOK, SoftKeySet.ON_HOLD)) {
            SoftKeySet other =
                    set.equals(SoftKeySet.OFF_HOOK) ? SoftKeySet.OFF_HOOK_WITH_FEATURES : SoftKeySet.HOLD_CONFERENCE;
            assertThat(keys(SoftKeySets.PLAN, other)).isEqualTo(keys(SoftKeySets.PLAN, set));
        }
    }

    @Test
    void leavesOutGapsRepetitionsAndKeysWithoutAnAction() {
        SoftKeyPlan plan = own(DeviceType.CISCO_7960, "onhold = vidmode, newcall, empty, newcall, endcall\n");
        assertThat(keys(plan, SoftKeySet.ON_HOLD)).containsExactly(NEW_CALL, END_CALL);
    }

    @ParameterizedTest
    @CsvSource({
        "transfer = no, TRANSFER",
        "transfer = no, DIRECT_TRANSFER",
        "park = no, PARK",
        "private = no, PRIVATE",
        "dndFeature = no, DND",
        "dnd = off, DND",
        "cfwdall = no, FORWARD_ALL",
        "cfwdbusy = no, FORWARD_BUSY",
        "cfwdnoanswer = no, FORWARD_NO_ANSWER"
    })
    void leavesOutWhatTheDeviceMayNotUse(String option, SoftKey key) {
        SoftKeyPlan plan = plan(DeviceType.CISCO_7960, option + "\n", "");
        assertThat(SoftKeySets.PLAN.sets()).anyMatch(set -> set.contains(key));
        assertThat(plan.sets()).noneMatch(set -> set.contains(key));
        assertThat(plan.template()).doesNotContain(key);
    }

    @Test
    void isTheBuiltInPlanWhereNothingIsSaid() {
        assertThat(plan(DeviceType.CISCO_7960, "", "")).isSameAs(SoftKeySets.PLAN);
        assertThat(List.of(HOLD, END_CALL, TRANSFER, PARK))
                .isSubsetOf(SoftKeySets.PLAN.sets().get(SoftKeySet.CONNECTED.code()));
    }
}
