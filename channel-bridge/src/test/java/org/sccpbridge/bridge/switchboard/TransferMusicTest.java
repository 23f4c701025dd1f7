package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sccpbridge.bridge.switchboard.Scenario.live;
import static org.sccpbridge.bridge.switchboard.TransferTest.consulting;
import static org.sccpbridge.bridge.switchboard.TransferTest.leaves;
import static org.sccpbridge.bridge.switchboard.TransferTest.with;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With {@code blindtransferindication = moh}: whoever is transferred to somebody who rings hears music until that one answers. */
class TransferMusicTest {
    /** SEP2 gave the call to 600, which rings, and lets it hear music meanwhile. */
    private static Scenario hearingMusic() {
        Scenario call = consulting(with(Extras.of(new Transferring.MusicWhileRinging())), Stage.RINGING_OUT);
        call.phone("SEP2").key(Key.TRANSFER);
        return call;
    }

    @Test
    void whoIsTransferredHearsMusicUntilTheOtherAnswersWhereConfigured() {
        Scenario call = hearingMusic().asked();
        assertThat(call.phone("SEP2").screen.calls).isEmpty();
        call.dialled("2-far", DialStatus.RINGING).asked();
        call.dialled("2-far", DialStatus.ANSWER).asked("Unhold caller", "HandOver caller to 2-far");
        leaves(call).isQuiet();
    }

    @Test
    void musicBeginsBeforeItRingsAsWell() {
        Scenario call = consulting(with(Extras.of(new Transferring.MusicWhileRinging())), Stage.PROCEEDING);
        call.phone("SEP2").key(Key.TRANSFER);
        call.asked();
        call.entered("2-far").dialled("2-far", DialStatus.STARTED).asked("Join 2-far", "Dial 2-far");
        call.dialled("2-far", DialStatus.ANSWER).asked("Unhold caller", "HandOver caller to 2-far");
        leaves(call).isQuiet();
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "CONGESTION", "UNAVAILABLE", "NO_ANSWER"})
    void whoHearsMusicComesBackWhenTheOtherIsNotToBeHad(DialStatus status) {
        Scenario call = hearingMusic().soFarSoGood();
        call.dialled("2-far", status);
        call.asked("Hangup 2-far NORMAL", "Unhold caller", "Ring caller", "DestroyBridge 2");
        assertThat(call.phone("SEP2").screen.ringing).isTrue();
        call.phone("SEP2").toldAmongOthers("Notify <cannot complete transfer>").key(Key.ANSWER);
        assertThat(call.stage(1)).isEqualTo(Stage.CONNECTED);
    }

    @Test
    void whoHearsMusicMayHangUp() {
        Scenario call = hearingMusic();
        call.left("caller", 16);
        assertThat(call.wasAsked("Hangup 2-far NORMAL")).isTrue();
        assertThat(call.board.allCalls()).isEmpty();
    }

    @Test
    void whoHearsMusicIsHandedOverWhenTheDaemonStops() {
        Scenario call = hearingMusic().send(new Event.Stopping());
        call.asked("Ring caller", "HandOver caller to 2-far", "DestroyBridge 1", "DestroyBridge 2");
        assertThat(call.board.allCalls()).isEmpty();
    }

    @Test
    void anAnswerMissedWhileTheLinkWasAwayEndsTheMusic() {
        Scenario call = hearingMusic().send(new AsteriskEvent.AriDown());
        call.back(Map.of("caller", live(true), "2-far", live(true)), "1", "2");
        assertThat(call.wasAsked("HandOver caller to 2-far")).isTrue();
    }
}
