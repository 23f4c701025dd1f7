package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.switchboard.Scenario.Handset;

/** Answers of AstDB that were under way while something was written. */
class StoredTest {
    private static final String KEY = "SEP1/dnd";

    private final Scenario office = Scenario.forwardingOffice();
    private final Handset alice = office.phone("SEP1");

    private void reread(String value, long latest) {
        Map<String, String> values = value.isEmpty() ? Map.of() : Map.of(KEY, value);
        office.send(new AsteriskEvent.StoreReread("", List.of("SEP1"), values, latest));
    }

    private String idle() {
        return InWords.prompt(alice.screen.idlePrompt);
    }

    @Test
    void anAnswerFromBeforeDoesNotBringBackWhatWasEnded() {
        alice.key(Key.DO_NOT_DISTURB).key(Key.DO_NOT_DISTURB).key(Key.DO_NOT_DISTURB);
        String off = idle();

        reread("reject", 2);
        assertThat(idle()).isEqualTo(off);
        office.send(new AsteriskEvent.StoreRead(Map.of(KEY, "silent"), 2, 0));
        assertThat(idle()).isEqualTo(off);
    }

    @Test
    void anAnswerFromBeforeDoesNotEndWhatWasSet() {
        alice.key(Key.DO_NOT_DISTURB);
        String on = idle();
        reread("", 0);
        assertThat(idle()).isEqualTo(on);
    }

    @Test
    void anAnswerThatKnowsCounts() {
        String off = idle();
        alice.key(Key.DO_NOT_DISTURB);
        assertThat(idle()).isNotEqualTo(off);
        reread("", 1);
        assertThat(idle()).isEqualTo(off);
    }

    @Test
    void readsNoFamilyWhoseNameBeginsAlike() {
        alice.key(Key.DO_NOT_DISTURB);
        String on = idle();
        office.send(new AsteriskEvent.StoreReread("", List.of("SEP"), Map.of(), 1));
        assertThat(idle()).isEqualTo(on);
    }
}
