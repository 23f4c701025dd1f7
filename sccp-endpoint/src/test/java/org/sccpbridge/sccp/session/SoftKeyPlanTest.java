package org.sccpbridge.sccp.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SoftKeyPlanTest {

    @Test
    void maskHasOneBitForEachWantedPosition() {
        SoftKeyPlan plan = new SoftKeyPlan.Builder()
                .set(1, SoftKey.HOLD, SoftKey.END_CALL, SoftKey.TRANSFER)
                .build();

        assertThat(plan.mask(1, Set.of(SoftKey.HOLD, SoftKey.TRANSFER))).isEqualTo(0b101);
        assertThat(plan.mask(1, Set.of(SoftKey.PARK))).isZero();
        assertThat(plan.mask(9, Set.of(SoftKey.HOLD))).isEqualTo(SoftKeyPlan.ALL_KEYS);
    }

    @Test
    void unnamedSetsBetweenOthersAreEmpty() {
        SoftKeyPlan plan = new SoftKeyPlan.Builder().set(2, SoftKey.RESUME).build();

        assertThat(plan.sets()).containsExactly(List.of(), List.of(), List.of(SoftKey.RESUME));
    }

    @Test
    void refusesSetsWithKeysOutsideTheTemplate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SoftKeyPlan(List.of(SoftKey.HOLD), List.of(List.of(SoftKey.DIAL))))
                .withMessageContaining("set 0");
    }

    @Test
    void refusesMoreThanAPhoneCanHold() {
        List<SoftKey> seventeen = Collections.nCopies(17, SoftKey.HOLD);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SoftKeyPlan(List.of(SoftKey.HOLD), List.of(seventeen)))
                .withMessageContaining("16 keys");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SoftKeyPlan(Arrays.asList(SoftKey.values()), List.of()))
                .withMessageContaining("32");
    }

    @Test
    void standardPlanFitsAPhone() {
        SoftKeyPlan plan = SoftKeyPlan.standard();

        assertThat(plan.sets()).hasSize(11).noneMatch(List::isEmpty);
        assertThat(plan.template())
                .hasSizeLessThanOrEqualTo(SoftKeyPlan.MAX_KEYS)
                .doesNotHaveDuplicates();
    }

    @Test
    void findsKeysByEventNumber() {
        for (SoftKey key : SoftKey.values()) {
            assertThat(SoftKey.ofEvent(key.event())).isSameAs(key);
        }
        assertThat(SoftKey.ofEvent(0)).isNull();
        assertThat(SoftKey.ofEvent(SoftKey.values().length + 1)).isNull();
        assertThat(SoftKey.ofEvent(-1)).isNull();
    }
}
