package org.sccpbridge.bridge.switchboard;

import java.util.List;

/** Everything that can be done with calls. */
final class Features {
    private Features() {}

    static List<Feature> all(Switchboard board) {
        DoNotDisturb doNotDisturb = new DoNotDisturb(board);
        Departures departures = new Departures(board);
        ConferenceSounds sounds = new ConferenceSounds(board);
        ConferenceParties parties = new ConferenceParties(board, sounds);
        return List.of(
                new Answering(board), // Answer, reject
                new Recording(board), // the recording key; before what makes far legs leave
                departures, // far legs that go on without us
                new Transferring(board, departures), // Transfer, DirTrfr, hook flash, on hook
                new HangingUp(board), // EndCall
                new HoldAndResume(board), // Hold, Resume, hook flash, hold reminder, far-end hold
                new NewCalls(board), // NewCall, speed dial, Dial, <<
                new Redialling(board), // Redial
                new LineKeys(board), // line buttons
                new CallWaiting(board, doNotDisturb), // limits, tone
                new SharedLines(board), // Barge, Intrcpt, Private
                new Pickup(board), // PickUp, GPickUp, OPickUp
                new Parking(board), // Park, the buttons of parking lots
                new Selecting(board), // Select
                new Conference(board, sounds, parties), // Confrn, Join, cBarge, RmLstC
                new ConferenceList(board, parties), // ConfList
                new MeetMe(board), // MeetMe
                new FeatureButtons(board), // button = feature
                new CallBack(board, doNotDisturb), // CallBack
                new Hotline(board), // hotline, warm line
                new DistinctiveRing(board), // ALERT_INFO
                new Redirections(), // who passed a call on
                board.statistics(), // how the audio was, told at the end
                new SilentPhones(board), // phones of which nothing is heard
                doNotDisturb, // DND: reject, silent
                new AutoAnswer(
                        board,
                        doNotDisturb), // intercom, announcements; only phones that are not to be disturbed are gone by
                // now
                new Diverting(board), // iDivert, TrnsfVM
                new Paging(board, doNotDisturb), // lines that are paging groups
                new Forwarding(
                        board)); // CFwdAll, CFwdBusy, CFwdNoAnswer; last: the others say whether the line is busy
    }
}
