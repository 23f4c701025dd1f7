package org.sccpbridge.bridge.switchboard;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that can be done with calls: of what happens each feature hears in turn. */
final class Features implements Feature {
    private final List<Feature> each;

    Features(Switchboard board) {
        DoNotDisturb doNotDisturb = new DoNotDisturb(board);
        Pages pages = new Pages(board, doNotDisturb);
        Departures departures = new Departures(board);
        ConferenceSounds sounds = new ConferenceSounds(board);
        ConferenceParties parties = new ConferenceParties(board, sounds);
        each = List.of(
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
                new UnattendedConferences(board), // those with nobody in them
                new ConferenceList(board, parties), // ConfList
                new MeetMe(board), // MeetMe
                new FeatureButtons(board), // button = feature
                new CallBack(board, doNotDisturb, pages), // CallBack
                new Hotline(board), // hotline, warm line
                new DistinctiveRing(board), // ALERT_INFO
                new Redirections(), // who passed a call on
                board.statistics(), // how the audio was, told at the end
                new SilentPhones(board), // phones of which nothing is heard
                doNotDisturb, // DND: reject, silent
                // intercom, announcements; phones that are not to be disturbed are gone by now
                new AutoAnswer(board, doNotDisturb, pages),
                new Diverting(board), // iDivert, TrnsfVM
                pages, // who listens to what is paged
                new Paging(board, pages), // lines that are paging groups
                new PagingKey(board, pages), // the buttons of paging groups
                // CFwdAll, CFwdBusy, CFwdNoAnswer; last: the others say whether the line is busy
                new Forwarding(board));
    }

    @Override
    public void keys(KeyTable keys) {
        each.forEach(feature -> feature.keys(keys));
    }

    @Override
    public List<String> variables(Line line) {
        return distinct(feature -> feature.variables(line));
    }

    @Override
    public List<String> stored(Line line) {
        return distinct(feature -> feature.stored(line));
    }

    private List<String> distinct(Function<Feature, List<String>> names) {
        return each.stream()
                .flatMap(feature -> names.apply(feature).stream())
                .distinct()
                .toList();
    }

    @Override
    public @Nullable Arrival arrives(Arrival arrival) {
        @Nullable Arrival now = arrival;
        for (Feature feature : each) {
            now = now == null ? null : feature.arrives(now);
        }
        return now;
    }

    @Override
    public @Nullable Call dials(Call call, String number) {
        Stream<@Nullable Call> taken = each.stream().map(feature -> feature.dials(call, number));
        return taken.filter(Objects::nonNull).findFirst().orElse(null);
    }

    @Override
    public boolean answers(Phone phone, Call call) {
        return each.stream().anyMatch(feature -> feature.answers(phone, call));
    }

    @Override
    public boolean hangsUp(Phone phone, Call call) {
        return each.stream().anyMatch(feature -> feature.hangsUp(phone, call));
    }

    @Override
    public boolean takesUp(Phone phone, Call call) {
        return each.stream().anyMatch(feature -> feature.takesUp(phone, call));
    }

    @Override
    public boolean lifts(Phone phone) {
        return each.stream().anyMatch(feature -> feature.lifts(phone));
    }

    @Override
    public void changed(Call before, Call after) {
        each.forEach(feature -> feature.changed(before, after));
    }

    @Override
    public boolean fires(Call call, TimerKey.Kind kind) {
        return each.stream().anyMatch(feature -> feature.fires(call, kind));
    }

    @Override
    public void lapses(TimerKey key) {
        each.forEach(feature -> feature.lapses(key));
    }

    @Override
    public void firesOfPath(int party, TimerKey.Kind kind) {
        each.forEach(feature -> feature.firesOfPath(party, kind));
    }

    @Override
    public void audioFlows(String phone, Media path) {
        each.forEach(feature -> feature.audioFlows(phone, path));
    }

    @Override
    public void audioCloses(String phone, Media path) {
        each.forEach(feature -> feature.audioCloses(phone, path));
    }

    @Override
    public void linkLost() {
        each.forEach(Feature::linkLost);
    }

    @Override
    public void linkBack() {
        each.forEach(Feature::linkBack);
    }

    @Override
    public void storeRead(long now) {
        each.forEach(feature -> feature.storeRead(now));
    }

    @Override
    public boolean hears(AsteriskEvent event) {
        return each.stream().anyMatch(feature -> feature.hears(event));
    }

    @Override
    public void ordered(AdminEvent event) {
        each.forEach(feature -> feature.ordered(event));
    }

    @Override
    public boolean picks(Phone phone, PhoneEvent.Picked picked) {
        return each.stream().anyMatch(feature -> feature.picks(phone, picked));
    }

    @Override
    public void takes(Phone phone, PhoneEvent event) {
        each.forEach(feature -> feature.takes(phone, event));
    }

    @Override
    public void stop() {
        each.forEach(Feature::stop);
    }

    @Override
    public void registered(Phone phone) {
        each.forEach(feature -> feature.registered(phone));
    }

    @Override
    public void gone(Phone phone) {
        each.forEach(feature -> feature.gone(phone));
    }

    @Override
    public void draw(Phone phone, Sketch face) {
        each.forEach(feature -> feature.draw(phone, face));
    }
}
