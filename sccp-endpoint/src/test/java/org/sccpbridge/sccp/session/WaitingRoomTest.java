package org.sccpbridge.sccp.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaitingRoomTest {
    private final WaitingRoom<String> room = new WaitingRoom<>(4, 2);

    @Test
    void sendsTheLongestIdleAwayWhenTooManyWait() {
        assertThat(room.enter("first")).isNull();
        assertThat(room.enter("second")).isNull();

        assertThat(room.enter("third")).isEqualTo("first");
        assertThat(room.waiting()).isEqualTo(2);
    }

    @Test
    void aSignOfLifeMovesToTheEndOfTheQueue() {
        room.enter("first");
        room.enter("second");
        room.touch("first");

        assertThat(room.enter("third")).isEqualTo("second");
    }

    @Test
    void refusesTheNewOneWhenAllOthersAreRegistered() {
        for (String phone : new String[] {"a", "b", "c", "d"}) {
            room.enter(phone);
            room.leave(phone);
        }

        assertThat(room.enter("e")).isEqualTo("e");
    }

    @Test
    void waitingOnesMakeRoomWhenTheHouseIsFull() {
        for (String phone : new String[] {"a", "b", "c"}) {
            room.enter(phone);
            room.leave(phone);
        }
        room.enter("idle");

        assertThat(room.enter("new")).isEqualTo("idle");
    }

    @Test
    void forgetsConnectionsThatAreGone() {
        room.enter("first");
        room.gone("first");

        assertThat(room.connections()).isZero();
        assertThat(room.waiting()).isZero();
    }
}
